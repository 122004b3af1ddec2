import { checkboxes, errorSummary, input, radios, textarea } from '../../../../design/index.ts'
import { html, nothing } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import type { Resident } from '../../../../residents/index.ts'
import type { Service } from '../../../../services/index.ts'
import { writePhone } from '../write-phone.ts'
import { callChannels } from '../../../actions/desk-contacts.ts'
import type { CallFault, CallTyped } from './call-form.ts'

export interface CallView {
  readonly typed: CallTyped
  readonly faults: readonly CallFault[]
  readonly services: readonly Service[]
  /** Residents who may be the one; undefined when nobody has looked yet. */
  readonly found?: readonly (Resident & { readonly open: number })[] | undefined
  readonly suggestions: readonly Service[]
}

/** One page for a contact while it happens: who, what, how it ended. Nothing but what they said is asked of everyone. */
export function callPage(view: CallView): Html {
  const { typed } = view
  return html`${view.faults.length > 0 ? errorSummary({ titleText: 'There is a problem', errorList: view.faults.map((fault) => ({ text: fault.text, href: `#call-${fault.field}` })) }) : nothing}
<h1 class="govuk-heading-l">Take a call</h1>
<form method="post" action="/desk/contacts/new" class="desk-call desk-move desk-call--plain" data-draft="call" novalidate>
<input type="hidden" name="once" value="${typed.once}">
${what(view)}${who(view)}${ending(view)}
<div class="desk-acts"><button class="desk-act desk-act--first" type="submit" name="step" value="save">Save</button></div>
</form>`
}

const faultOf = (view: CallView, name: keyof CallTyped) => {
  const fault = view.faults.find((each) => each.field === name)
  return fault && { text: fault.text }
}

function text(view: CallView, name: keyof CallTyped, label: string, more: { hint?: string; type?: string; classes?: string; autofocus?: boolean; list?: string } = {}): Html {
  return input({
    name, id: `call-${name}`, label: { text: label }, value: view.typed[name], type: more.type, classes: more.classes, autocomplete: 'off',
    hint: more.hint ? { text: more.hint } : undefined, errorMessage: faultOf(view, name),
    attributes: { ...(more.autofocus ? { autofocus: true } : {}), ...(more.list ? { list: more.list } : {}) },
  })
}

function what(view: CallView): Html {
  const suggestions = view.suggestions.length === 0 ? nothing : html`<div class="desk-call__found"><p>Did you mean:</p><p>${view.suggestions.map((service) => html`<button class="desk-act" type="submit" name="suggested" value="${service.code}">${service.name}</button> `)}</p></div>`
  return html`<section class="desk-call__part" aria-labelledby="call-what"><h2 id="call-what">What they said</h2>
${textarea({ name: 'words', id: 'call-words', label: { text: 'In their own words' }, value: view.typed.words, rows: 4, errorMessage: faultOf(view, 'words'), attributes: view.faults.length === 0 && !view.found ? { autofocus: true } : {} })}
<div class="desk-call__row">${text(view, 'service', 'What it is about', { hint: 'Type a few letters and choose', list: 'call-services' })}${text(view, 'where', 'Where', { hint: 'If not at their own address' })}</div>
${view.typed.nowhere || faultOf(view, 'where') ? checkboxes({ name: 'nowhere', idPrefix: 'call-nowhere', classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: 'No place known: they cannot say where it is', checked: view.typed.nowhere === 'yes' }] }) : nothing}
<datalist id="call-services">${view.services.map((service) => html`<option value="${service.name}"></option>`)}</datalist>
${suggestions}</section>`
}

function who(view: CallView): Html {
  return html`<section class="desk-call__part" aria-labelledby="call-who"><h2 id="call-who">Who they are</h2>
<p>Leave empty if they do not want to say.</p>
<div class="desk-call__row">${text(view, 'name', 'Name')}${text(view, 'phone', 'Phone', { type: 'tel' })}${text(view, 'email', 'E-mail', { type: 'email' })}${text(view, 'postcode', 'Postcode', { classes: 'govuk-input--width-10' })}</div>
${text(view, 'address', 'Address')}
${foundOnes(view)}
<button class="desk-act" type="submit" name="step" value="find">Do we know them?</button></section>`
}

function foundOnes(view: CallView): Html {
  if (!view.found) return nothing
  if (view.found.length === 0) return html`<p class="desk-call__found" role="status">Nobody with this phone, e-mail or name is known yet.</p>`
  const items = view.found.map((one) => ({
    value: one.id, text: [one.name || 'Name not given', one.address, one.postcode].filter(Boolean).join(', '),
    hint: { html: html`${[one.phone && writePhone(one.phone), one.email, one.open > 0 ? `${one.open} open ${one.open === 1 ? 'case' : 'cases'}` : '', one.needs].filter(Boolean).join(' · ')} <a class="govuk-link" href="${`/desk/residents/${one.id}`}" target="_blank" rel="noopener">Look<span class="govuk-visually-hidden"> at ${one.name} (opens in a new tab)</span></a>` },
  }))
  return html`<div class="desk-call__found">${radios({ name: 'resident', idPrefix: 'call-resident', classes: 'govuk-radios--small', value: view.typed.resident, fieldset: { legend: { text: 'Is it one of these? Ask for something that only they know.', classes: 'govuk-fieldset__legend--s' } }, items: [...items, { divider: 'or' }, { value: 'new', text: 'No, someone else', checked: view.typed.resident === '' }] })}</div>`
}

function ending(view: CallView): Html {
  const { typed } = view
  const settled = radios({ name: 'resolved', idPrefix: 'call-resolved', classes: 'govuk-radios--small', value: typed.resolved, errorMessage: faultOf(view, 'resolved'), fieldset: { legend: { text: 'Did that settle it for them?' } }, items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] })
  return html`<section class="desk-call__part" aria-labelledby="call-how"><h2 id="call-how">How it ended</h2>
${radios({ name: 'ending', idPrefix: 'call-ending', value: typed.ending, errorMessage: faultOf(view, 'ending'), fieldset: { legend: { text: 'What happens now?', classes: 'govuk-visually-hidden' } }, items: [
    { value: 'case', text: 'Open a case', hint: { text: 'It goes to the team, with a promise that you read out.' } },
    { value: 'answered', text: 'Answered there and then', conditional: { html: settled } },
    { value: 'signposted', text: 'Sent on to someone else', conditional: { html: text(view, 'signpost', 'Who can help, and how to reach them', { hint: 'In two weeks we ask by e-mail whether that helped, if you write down an address.' }) } },
  ] })}
<div class="desk-call__row">${radios({ name: 'channel', idPrefix: 'call-channel', classes: 'govuk-radios--inline govuk-radios--small', value: typed.channel, fieldset: { legend: { text: 'How they reached us' } }, items: Object.entries(callChannels).map(([value, words]) => ({ value, text: words })) })}
${text(view, 'when', 'When, if not just now', { type: 'datetime-local' })}</div></section>`
}
