import type { CommonSettings, CommonView, Problem } from './field.ts'

/** The answer inside a sentence: "the date the bin was due". */
export function what(question: CommonSettings): string {
  return question.what ?? 'your answer'
}

/** The answer at the start of a sentence: "The date the bin was due". */
export function capitalWhat(question: CommonSettings): string {
  const words = what(question)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The usual messages with the question's own words in their place; no "missing" when the question is optional. */
export function ownWords(question: CommonSettings, usual: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(usual).filter(([code]) => question.required || code !== 'missing')
  return Object.fromEntries(entries.map(([code, message]) => [code, question.messages?.[code] ?? message]))
}

/** One problem with the message of that code; `part` names the input of a question that has several. */
export function problem(question: CommonSettings, messages: Readonly<Record<string, string>>, code: string, part?: string): Problem {
  const field = part ? `${question.code}-${part}` : question.code
  return { question: question.code, field, code, message: messages[code] ?? `Check ${what(question)}` }
}

/** What an empty answer means: a problem when required, no value when optional. */
export function empty(
  question: CommonSettings,
  messages: Readonly<Record<string, string>>,
  part?: string,
): { value: null } | { problems: Problem[] } {
  return question.required ? { problems: [problem(question, messages, 'missing', part)] } : { value: null }
}

export function commonView(question: CommonSettings, problems: readonly Problem[]): CommonView {
  return {
    name: question.code,
    label: question.label,
    hint: question.hint ?? null,
    required: question.required,
    message: problems.find((each) => each.question === question.code)?.message ?? null,
  }
}
