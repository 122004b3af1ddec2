import { checkboxes, details, input, textarea } from '../../../../design/index.ts'
import type { Problem, View } from '../../../../platform/forms/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { heading } from './draw-question.ts'
import type { Words } from './draw-question.ts'

type PlaceView = Extract<View, { kind: 'place' }>

/** A place as people know it: in words, with a postcode if there is one. A point on the earth is for those who have one; no map is needed (WCAG 2.5.7). */
export function drawPlace(view: PlaceView, words: Words, problems: readonly Problem[]): Html {
  const message = (name: string) => {
    const problem = problems.find((each) => each.field === name)
    return problem && { text: words(problem.message) }
  }
  const { names, parts } = view
  const own = view.name.startsWith('your-')
  return html`<fieldset class="govuk-fieldset" id="${view.name}">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1 class="govuk-fieldset__heading">${heading(view, words)}</h1></legend>
${view.hint ? html`<div class="govuk-hint">${words(view.hint)}</div>` : undefined}
${textarea({
    name: names.address, rows: 3, value: parts.address, autocomplete: own ? 'street-address' : undefined, errorMessage: message(names.address),
    label: { text: own ? 'Address' : 'Address, street or place' },
    hint: own || view.hint ? undefined : { text: 'A street and something near it will do. For example, Mill Lane, outside the school.' },
  })}
${input({ name: names.postcode, value: parts.postcode, classes: 'govuk-input--width-10', autocomplete: own ? 'postal-code' : undefined, spellcheck: false, errorMessage: message(names.postcode), label: { text: own ? 'Postcode' : 'Postcode, if you know it' } })}
${view.pointAllowed && !own ? here(view) : undefined}
${view.pointAllowed ? point(view, message) : undefined}
${view.noFixedAddressAllowed ? checkboxes({ name: names.noFixedAddress, items: [{ value: 'yes', text: 'There is no fixed address', checked: parts.noFixedAddress !== '' }] }) : undefined}
</fieldset>`
}

function point(view: PlaceView, message: (name: string) => { text: string } | undefined): Html {
  const { names, parts } = view
  const error = message(names.latitude)
  return details({
    summaryText: 'Give map coordinates instead', open: error !== undefined || parts.latitude !== '',
    attributes: { 'data-place-point': true },
    html: html`<p class="govuk-body">Maps on phones show these when you press and hold a place.</p>
${input({ name: names.latitude, value: parts.latitude, classes: 'govuk-input--width-10', inputmode: 'text', spellcheck: false, label: { text: 'Latitude' }, hint: { text: 'For example, 52.80712' }, errorMessage: error })}
${input({ name: names.longitude, value: parts.longitude, classes: 'govuk-input--width-10', inputmode: 'text', spellcheck: false, label: { text: 'Longitude' }, hint: { text: 'For example, -2.11693' } })}`,
  })
}

/** Fills in where the phone is; shown by place.js when the browser can tell, so nothing is offered that would not work. */
function here({ names }: PlaceView): Html {
  return html`<div data-place-here data-latitude="${names.latitude}" data-longitude="${names.longitude}" hidden>
<button class="govuk-button govuk-button--secondary" type="button">Use where I am now</button>
<p class="govuk-body" role="status"></p>
</div>`
}
