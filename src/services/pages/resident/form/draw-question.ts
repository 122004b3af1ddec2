import { characterCount, checkboxes, dateInput, input, radios, warningText } from '../../../../design/index.ts'
import type { OptionView, Problem, View } from '../../../../platform/forms/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { drawFiles } from './draw-files.ts'
import { drawPlace } from './draw-place.ts'

/** Fills in the council's own facts; `linked` with its telephone numbers to be pressed. */
export interface Words {
  (text: string): string
  linked(text: string): Html
}

/** One question as the page's only thing: its label is the heading. `words` fills in the council's own facts. */
export function drawQuestion(view: View, words: Words, problems: readonly Problem[] = []): Html {
  switch (view.kind) {
    case 'choice':
    case 'yes-no':
      return radios({ ...listParts(view, words), classes: view.kind === 'yes-no' && !view.options.some((option) => option.attention) ? 'govuk-radios--inline' : undefined, items: view.options.map((option) => item(option, words)) })
    case 'choices':
      return drawChoices(view, words)
    case 'date':
      return drawDate(view, words)
    case 'place':
      return drawPlace(view, words, problems)
    case 'files':
      return drawFiles(view, words, problems)
    case 'declaration':
      return checkboxes({ ...listParts(view, words), items: [{ value: 'yes', text: words(view.words), checked: view.ticked }] })
    default:
      return drawTyped(view, words)
  }
}

/** "(optional)" stands on the question itself, because most are not. */
export function heading(view: View, words: Words): string {
  return `${words(view.label)}${view.required ? '' : ' (optional)'}`
}

/** Hint and message of any question. */
export function notes(view: View, words: Words) {
  return {
    hint: view.hint ? { text: words(view.hint) } : undefined,
    errorMessage: view.message ? { text: words(view.message) } : undefined,
  }
}

function listParts(view: View, words: Words) {
  return { name: view.name, ...notes(view, words), fieldset: { legend: { text: heading(view, words), isPageHeading: true, classes: 'govuk-fieldset__legend--l' } } }
}

function item(option: OptionView, words: Words) {
  return {
    value: option.value, text: words(option.label), checked: option.picked,
    hint: option.hint ? { text: words(option.hint) } : undefined,
    conditional: option.attention ? { html: warningText({ html: words.linked(option.attention), iconFallbackText: 'Important' }) } : undefined,
  }
}

function drawChoices(view: Extract<View, { kind: 'choices' }>, words: Words): Html {
  const together = view.options.filter((option) => !option.alone)
  const alone = view.options.filter((option) => option.alone)
  const items = [
    ...together.map((option) => item(option, words)),
    ...(alone.length > 0 ? [{ divider: 'or' }, ...alone.map((option) => ({ ...item(option, words), behaviour: 'exclusive' as const }))] : []),
  ]
  return checkboxes({ ...listParts(view, words), hint: view.hint ? { text: words(view.hint) } : { text: 'Choose all that apply.' }, items })
}

function drawDate(view: Extract<View, { kind: 'date' }>, words: Words): Html {
  return dateInput({
    id: view.name, ...notes(view, words),
    fieldset: { legend: { text: heading(view, words), isPageHeading: true, classes: 'govuk-fieldset__legend--l' } },
    items: view.parts.map((part) => ({
      id: part.name, name: part.name, label: part.part.charAt(0).toUpperCase() + part.part.slice(1), value: part.value, error: part.wrong,
      classes: part.part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2', autocomplete: view.autocomplete ? `${view.autocomplete}-${part.part}` : undefined,
    })),
  })
}

type Typed = Extract<View, { kind: 'text' | 'long-text' | 'number' | 'money' | 'email' | 'phone' }>

function drawTyped(view: Typed, words: Words): Html {
  const label = { text: heading(view, words), isPageHeading: true, classes: 'govuk-label--l' }
  if (view.kind === 'long-text') {
    return characterCount({ name: view.name, label, ...notes(view, words), value: view.value, rows: view.rows, maxlength: view.maxLength, threshold: 75 })
  }
  return html`${input({ name: view.name, label, ...notes(view, words), value: view.value, ...kinds[view.kind](view) })}`
}

/** How each kind of line is typed, filled in by the browser and shown. */
const kinds: Record<Exclude<Typed['kind'], 'long-text'>, (view: Typed) => object> = {
  text: (view) => ({ autocomplete: (view as Extract<View, { kind: 'text' }>).autocomplete ?? undefined }),
  email: () => ({ type: 'email', autocomplete: 'email', spellcheck: false, classes: 'govuk-!-width-two-thirds' }),
  phone: () => ({ type: 'tel', autocomplete: 'tel', classes: 'govuk-input--width-20' }),
  money: () => ({ prefix: { text: '£' }, inputmode: 'decimal', spellcheck: false, classes: 'govuk-input--width-5' }),
  number: (view) => {
    const { unit, whole } = view as Extract<View, { kind: 'number' }>
    return { inputmode: whole ? 'numeric' : 'decimal', spellcheck: false, classes: 'govuk-input--width-5', suffix: unit ? { text: unit } : undefined }
  },
}
