import { input, textarea } from '../../../../design/index.ts'
import { html, nothing } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { field } from '../../../../platform/http/index.ts'
import { readingCheck } from '../../../../platform/text/index.ts'
import type { MoveForm, MoveView } from './move-form.ts'
import { faultsOf } from './move-form.ts'

export function textOf(view: Pick<MoveView, 'values'>, name = 'text'): string {
  return field(view.values, name)
}

export function faultFor(form: MoveForm, view: MoveView, name: string): { text: string } | undefined {
  const found = faultsOf(form, view.fault).find((each) => each.name === name)
  return found && { text: found.advice }
}

/** What was typed, also when it was emptied; what stands there at first otherwise. */
export function typedOr(view: Pick<MoveView, 'values'>, name: string, first: string | undefined): string {
  return view.values[name] === undefined ? (first ?? '') : textOf(view, name)
}

/** The first field that is wrong has the focus. */
const isFirstFault = (form: MoveForm, view: MoveView, name: string) => faultsOf(form, view.fault)[0]?.name === name

/** The main text of a move. It has the focus when the form opens, unless something else is wrong. */
export function mainText(form: MoveForm, view: MoveView, options: { label: string; hint?: string; rows?: number; isQuiet?: boolean }): Html {
  const wrong = faultsOf(form, view.fault)[0]?.name
  return textarea({
    name: 'text', id: 'move-text', label: { text: options.label, classes: 'govuk-label--s' }, value: textOf(view), rows: options.rows ?? 6,
    hint: options.hint ? { text: options.hint } : undefined, errorMessage: faultFor(form, view, 'text'),
    attributes: wrong === undefined || wrong === 'text' ? (options.isQuiet ? {} : { autofocus: true }) : {},
  })
}

export function oneLine(form: MoveForm, view: MoveView, options: { name: string; label: string; hint?: string; value?: string; classes?: string }): Html {
  const { name } = options
  return input({
    name, id: `move-${name}`, label: { text: options.label, classes: 'govuk-label--s' }, value: typedOr(view, name, options.value), classes: options.classes,
    hint: options.hint ? { text: options.hint } : undefined, errorMessage: faultFor(form, view, name), autocomplete: 'off',
    attributes: isFirstFault(form, view, name) ? { autofocus: true } : {},
  })
}

export function dayField(form: MoveForm, view: MoveView, options: { name: string; label: string; hint?: string; value: string; min: string; max?: string }): Html {
  const { name } = options
  return input({
    name, id: `move-${name}`, type: 'date', label: { text: options.label, classes: 'govuk-label--s' }, value: typedOr(view, name, options.value), classes: 'govuk-input--width-10',
    hint: options.hint ? { text: options.hint } : undefined, errorMessage: faultFor(form, view, name),
    attributes: { min: options.min, ...(options.max ? { max: options.max } : {}) },
  })
}

/** How hard the text is to read and what would make it easier; nothing while there is too little text to say. */
export function readingNote(text: string): Html {
  const check = readingCheck(text)
  if (check.tooLong) return html`<div class="desk-reading" id="reading"><p>${check.advice[0]}</p></div>`
  if (check.readingAge === null) return nothing
  const advice = check.advice.length > 0 ? html`<ul class="desk-reading__advice">${check.advice.slice(0, 4).map((each) => html`<li>${each}</li>`)}</ul>` : nothing
  return html`<div class="desk-reading" id="reading"><p>Reads at age ${check.readingAge}${check.readingAge <= 9 ? ': good' : '. Aim for 9'}.</p>${advice}</div>`
}

/** Where what is written will go, said before it goes. */
export function goesTo(view: MoveView): Html {
  const { resident } = view
  if (!resident) return html`<p class="desk-goes">Nobody can be told: the resident is not known. The text is kept in the case.</p>`
  const name = resident.name || 'the resident'
  if (resident.email) return html`<p class="desk-goes">Goes by e-mail to ${name}, ${resident.email}.${resident.needs ? ` They told us: ${resident.needs}` : ''}</p>`
  const other = [resident.phone ? `call them on ${resident.phone}` : '', resident.address ? 'write to them' : ''].filter(Boolean).join(' or ')
  return html`<p class="desk-goes">No e-mail address is known for ${name}. ${other ? `The text is kept in the case; ${other} as well.` : 'The text is kept in the case.'}</p>`
}
