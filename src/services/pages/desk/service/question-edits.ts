import { cleanLine } from '../../../../platform/forms/index.ts'
import type { Question } from '../../../../platform/forms/index.ts'
import { field } from '../../../../platform/http/index.ts'
import type { Fields } from '../../../../platform/http/index.ts'

/** What can be changed about one question: its words, whether it must be answered, whether it is asked at all. Its code and type stay, because answers are kept under them. */
export interface QuestionEdit {
  code: string
  type: string
  label: string
  hint: string
  required: boolean
  removed: boolean
  /** A new question; lines of answers for those that offer some. */
  isNew?: boolean
  choices?: string
}

/** Types that a new question may have, in words. */
export const newTypes: Record<string, string> = {
  text: 'One line of text', 'long-text': 'Several lines of text', 'yes-no': 'Yes or no', choice: 'One of a list', choices: 'Several of a list', date: 'A date', number: 'A whole number',
}

export function questionEdits(questions: readonly Question[]): QuestionEdit[] {
  return questions.map((question) => ({ code: question.code, type: question.type, label: question.label, hint: question.hint ?? '', required: question.required, removed: false }))
}

export function readQuestionEdits(body: Fields, questions: readonly Question[]): QuestionEdit[] {
  const old = questions.map((question) => ({
    code: question.code, type: question.type, label: field(body, `q-${question.code}-label`), hint: field(body, `q-${question.code}-hint`),
    required: field(body, `q-${question.code}-required`) === 'yes', removed: field(body, `q-${question.code}-removed`) === 'yes',
  }))
  const label = field(body, 'new-label')
  if (!label.trim()) return old
  const added = { code: '', type: field(body, 'new-type'), label, hint: field(body, 'new-hint'), required: field(body, 'new-required') === 'yes', removed: false, isNew: true, choices: field(body, 'new-choices') }
  return [...old, added]
}

/** The questions after the edits; the catalogue's own checks judge them. */
export function applyQuestionEdits(questions: readonly Question[], edits: readonly QuestionEdit[]): Question[] {
  const kept = questions.flatMap((question) => {
    const edit = edits.find((one) => one.code === question.code && !one.isNew)
    return edit && !edit.removed ? [changed(question, edit)] : []
  })
  const added = edits.filter((edit) => edit.isNew).map((edit) => fresh(edit, new Set(questions.map((question) => question.code))))
  return [...kept, ...added]
}

function changed(question: Question, edit: QuestionEdit): Question {
  const { hint: _before, ...rest } = question
  const hint = cleanLine(edit.hint)
  return { ...rest, label: cleanLine(edit.label), required: edit.required, ...(hint ? { hint } : {}) } as Question
}

function codeFrom(words: string, taken: ReadonlySet<string>): string {
  const base = words.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[^a-z]+|-+$/g, '').slice(0, 40).replace(/-+$/, '') || 'question'
  let code = base
  for (let n = 2; taken.has(code); n++) code = `${base}-${n}`
  return code
}

function fresh(edit: QuestionEdit, taken: ReadonlySet<string>): Question {
  const type = Object.hasOwn(newTypes, edit.type) ? edit.type : 'text'
  const hint = cleanLine(edit.hint)
  const common = { code: codeFrom(edit.label, taken), type, label: cleanLine(edit.label), required: edit.required, ...(hint ? { hint } : {}) }
  if (type !== 'choice' && type !== 'choices') return common as Question
  const used = new Set<string>()
  const choices = (edit.choices ?? '').split('\n').map(cleanLine).filter(Boolean).map((label) => {
    const code = codeFrom(label, used)
    used.add(code)
    return { code, label }
  })
  return { ...common, choices } as Question
}
