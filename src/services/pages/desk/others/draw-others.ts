import { badge, button, checkboxes, input, table, textarea } from '../../../../design/index.ts'
import { html, nothing, type Html } from '../../../../platform/html/index.ts'
import { daysBetween, writeDay } from '../../../../platform/time/index.ts'
import type { Day } from '../../../../platform/time/index.ts'
import { fault } from '../../../../staff/index.ts'
import type { Faults } from '../../../../staff/index.ts'
import type { OtherBody } from '../../../search/other-bodies.ts'
import type { OtherForm } from './other-form.ts'

export const othersHome = '/desk/settings/other-bodies'

/** All whom residents are sent to by the search, those that nobody has checked marked so. */
export function drawOthers(bodies: readonly OtherBody[], today: Day): Html {
  const open = bodies.filter((body) => isStale(body, today)).length
  return html`<p class="govuk-body">When residents search for something that councils do not do, these stand beside our own services. ${open === 0 ? 'All of them have been checked within a year.' : `${open} of ${bodies.length} must be checked: try the number and the address, put right what is wrong, and say that you did.`}</p>
${table({
    scrolls: 'Other bodies', firstCellIsHeader: true,
    head: [{ text: 'What' }, { text: 'Checked' }, { text: 'Who' }, { text: 'How to reach them' }],
    rows: bodies.map((body, at) => [
      { html: html`<a class="govuk-link" href="${othersHome}/${at}">${body.what}</a>` }, { html: checkedMark(body, today) }, { text: body.who },
      { html: html`${body.phone ? html`${body.phone}<br>` : nothing}<span class="moot-wraps">${body.web}</span>` },
    ]),
  })}
<p class="govuk-body"><a class="govuk-link" href="${othersHome}/new">Add another</a></p>`
}

export function checkedMark({ checkedOn }: OtherBody, today: Day): Html {
  if (!checkedOn) return badge({ text: 'Not checked', tone: 'soon' })
  return isStale({ checkedOn }, today) ? badge({ text: `Over a year ago: ${writeDay(checkedOn)}`, tone: 'soon' }) : html`${writeDay(checkedOn)}`
}

function isStale({ checkedOn }: Pick<OtherBody, 'checkedOn'>, today: Day): boolean {
  return checkedOn === undefined || daysBetween(checkedOn, today) > 365
}

export function drawOther(view: { at: string; form: OtherForm; faults: Faults; body: OtherBody | undefined; today: Day }): Html {
  const { at, form, faults, body, today } = view
  const text = (name: 'what' | 'who' | 'phone' | 'web', label: string, hint?: string) => input({ name, label: { text: label }, value: form[name], autocomplete: 'off', ...(hint ? { hint: { text: hint } } : {}), ...fault(faults, name) })
  return html`${body ? html`<p class="govuk-body">${checkedMark(body, today)}</p>` : nothing}
<form method="post" action="${othersHome}/${at}" novalidate>
<input type="hidden" name="was" value="${body?.what ?? ''}">
${text('what', 'What they do')}
${text('who', 'Who it is')}
${text('phone', 'Phone (optional)')}
${text('web', 'Web address')}
${textarea({ name: 'words', rows: 4, label: { text: 'What residents type' }, hint: { text: 'One phrase a line. All words of a phrase must be typed for it to be shown.' }, value: form.words, ...fault(faults, 'words') })}
${checkboxes({ name: 'checked', classes: 'govuk-checkboxes--small', values: form.checked ? ['yes'] : [], items: [{ value: 'yes', text: 'I have tried the number and the address today, and they are right' }] })}
${button({ text: 'Save', preventDoubleClick: true })}
</form>
${body ? html`<form method="post" action="${othersHome}/${at}/remove"><input type="hidden" name="was" value="${body.what}">${button({ text: 'Take it off the list', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>` : nothing}`
}
