import { holds } from '../../../../platform/forms/index.ts'
import type { Answers, Question } from '../../../../platform/forms/index.ts'
import type { Service } from '../../../catalogue/index.ts'
import { aboutYou } from './about-you.ts'

/** A form as it stands with these answers. Worked out each time and never stored, so that it cannot disagree with them. */
export interface Journey {
  /** Every question of the form. */
  readonly questions: readonly Question[]
  /** Those that are asked with these answers, in order. */
  readonly steps: readonly Question[]
  /** The answers that count: those of questions that are asked, without the ones left empty. */
  readonly answers: Answers
  /** The first step without an answer; undefined when all have one. */
  readonly next: Question | undefined
}

/** `given` has null where an optional question was left empty on purpose. */
export function journeyOf(service: Service, given: Answers): Journey {
  const questions = [...service.questions, ...aboutYou(service)]
  const answers: Record<string, unknown> = {}
  const steps: Question[] = []
  for (const question of questions) {
    if (!holds(question.askWhen, answers)) continue
    steps.push(question)
    const value = Object.hasOwn(given, question.code) ? given[question.code] : undefined
    if (value !== undefined && value !== null) answers[question.code] = value
  }
  return { questions, steps, answers, next: steps.find((step) => !Object.hasOwn(given, step.code)) }
}

/** Whether the resident has come far enough to see this step: all before it have an answer. */
export function mayVisit(journey: Journey, code: string): boolean {
  const at = journey.steps.findIndex((step) => step.code === code)
  if (at < 0) return false
  const next = journey.next === undefined ? journey.steps.length : journey.steps.indexOf(journey.next)
  return at <= next
}
