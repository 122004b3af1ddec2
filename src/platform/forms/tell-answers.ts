import type { Json } from './field.ts'
import { holds } from './read-form.ts'
import type { Answers } from './read-form.ts'
import { fieldOf } from './register.ts'
import type { Question } from './register.ts'

export interface ToldAnswer {
  readonly code: string
  readonly label: string
  /** null: asked, not answered. */
  readonly text: string | null
}

/** Answers in words, in the order of the questions, for staff, letters and the check page. */
export function tellAnswers(questions: readonly Question[], answers: Answers): ToldAnswer[] {
  return questions
    .filter((question) => holds(question.askWhen, answers))
    .map((question) => ({
      code: question.code,
      label: question.label,
      text: Object.hasOwn(answers, question.code) ? fieldOf(question).asText(question, answers[question.code]) : null,
    }))
}

export function answersAsJson(questions: readonly Question[], answers: Answers): Record<string, Json> {
  const given = questions.filter((question) => Object.hasOwn(answers, question.code))
  return Object.fromEntries(given.map((question) => [question.code, fieldOf(question).asJson(answers[question.code])]))
}

/** One cell a question, in the order of the questions; empty where there is no answer. */
export function answersAsCsv(questions: readonly Question[], answers: Answers): string[] {
  return questions.map((question) =>
    Object.hasOwn(answers, question.code) ? fieldOf(question).asCsv(question, answers[question.code]) : '',
  )
}
