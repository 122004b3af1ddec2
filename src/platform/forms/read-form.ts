import type { Day } from '../time/index.ts'
import type { Body } from './body.ts'
import type { CommonSettings, Condition, Problem } from './field.ts'
import { fieldOf } from './register.ts'
import type { Question, View } from './register.ts'

/** Stored answers by question code. A question that was not asked, or was left empty, has none. */
export type Answers = Readonly<Record<string, unknown>>

export type FormOutcome =
  | { readonly outcome: 'answered'; readonly answers: Answers }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }

/** The words that a condition compares: yes or no, the code of a choice, each code of several. */
function spoken(answer: unknown): readonly string[] {
  if (answer === true) return ['yes']
  if (answer === false) return ['no']
  if (Array.isArray(answer)) return answer.filter((each) => typeof each === 'string')
  return typeof answer === 'string' ? [answer] : []
}

export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true
  const given = Object.hasOwn(answers, condition.question) ? spoken(answers[condition.question]) : []
  return given.some((answer) => condition.is.includes(answer))
}

function readWith(questions: readonly Question[], today: Day, rawOf: (question: Question) => unknown): FormOutcome {
  const answers: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const question of questions) {
    if (!holds(question.askWhen, answers)) continue
    const parsed = fieldOf(question).parse(question, rawOf(question), today)
    if ('problems' in parsed) problems.push(...parsed.problems)
    else if (parsed.value !== null) answers[question.code] = parsed.value
  }
  return problems.length > 0 ? { outcome: 'refused', problems } : { outcome: 'answered', answers }
}

/** Reads a form body. Questions whose condition does not hold are not read, whatever was sent for them. */
export function readForm(questions: readonly Question[], body: Body, today: Day): FormOutcome {
  return readWith(questions, today, (question) => fieldOf(question).read(question.code, body))
}

/** Reads answers that came as plain strings by code: Open311 attributes, cells of a file. */
export function readTexts(questions: readonly Question[], texts: Readonly<Record<string, readonly string[]>>, today: Day): FormOutcome {
  return readWith(questions, today, (question) => {
    const values = Object.hasOwn(texts, question.code) ? texts[question.code] : undefined
    return fieldOf(question).readText(values ?? [])
  })
}

/** View-models of all questions with what was typed and what is wrong with it. */
export function viewForm(questions: readonly Question[], body: Body, problems: readonly Problem[]): View[] {
  return questions.map((question) => viewOf(question, fieldOf(question).read(question.code, body), problems))
}

/** View-models with stored answers put back into the inputs. */
export function viewAnswers(questions: readonly Question[], answers: Answers): View[] {
  return questions.map((question) => {
    const field = fieldOf(question)
    const given = Object.hasOwn(answers, question.code)
    return viewOf(question, given ? field.fill(answers[question.code]) : field.read(question.code, {}), [])
  })
}

function viewOf(question: Question, raw: unknown, problems: readonly Problem[]): View {
  const mine = problems.filter((each) => each.question === question.code)
  return fieldOf(question as CommonSettings).view(question, raw, mine) as View
}
