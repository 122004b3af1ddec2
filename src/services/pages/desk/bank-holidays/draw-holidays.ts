import { button, checkboxes, fileUpload, input, radios, table, textarea, warningText } from '../../../../design/index.ts'
import type { CalendarVersion, FeedHoliday, HolidayChanges } from '../../../../calendar/index.ts'
import { html, nothing, type Html } from '../../../../platform/html/index.ts'
import type { Fields } from '../../../../platform/http/index.ts'
import { writeDay } from '../../../../platform/time/index.ts'
import { doneBanner, fault, top } from '../../../../staff/index.ts'
import type { Faults } from '../../../../staff/index.ts'

const home = '/desk/settings/bank-holidays'
const done = { imported: 'The list is imported. Promises are counted again in the background.', unchanged: 'The list changes nothing: we have it already.' }

export function drawAsk(view: { version: CalendarVersion | undefined; typed: string; faults: Faults; done: Fields; address: string }): Html {
  const { version, faults } = view
  return html`${top({ title: 'Bank holidays', faults, banner: doneBanner(view.done, done), up: { href: '/desk/settings', text: 'Settings' } })}
${version ? html`<p class="govuk-body">Version ${version.version}, known on ${writeDay(version.knownOn)}. Source: ${version.source}.</p>` : nothing}
<p class="govuk-body">Open <a class="govuk-link" href="${view.address}">${view.address}</a>, save it and choose the file here, or paste its contents. Nothing changes until you have seen what would.</p>
<form method="post" action="${home}/check" enctype="multipart/form-data" novalidate>
${fileUpload({ name: 'file', label: { text: 'File' } })}
${textarea({ name: 'list', label: { text: 'Or its contents' }, rows: 6, spellcheck: false, value: view.typed, ...fault(faults, 'list') })}
${button({ text: 'Check what would change' })}
</form>`
}

export interface ConfirmView {
  list: string
  changes: HolidayChanges
  moving: number
  faults: Faults
  typed: { how: string; reason: string }
}

export function drawConfirm({ list, changes, moving, faults, typed }: ConfirmView): Html {
  return html`${top({ title: 'Check the changes', faults, up: { href: home, text: 'Bank holidays' } })}
${changed('New bank holidays', changes.added)}${changed('Other titles', changes.retitled)}${changed('No bank holidays any more', changes.removed)}
<form method="post" action="${home}" novalidate>
<input type="hidden" name="list" value="${list}">
${changes.removed.length > 0 ? checkboxes({ name: 'removals', items: [{ value: 'yes', text: 'These days really are no bank holidays any more', hint: { text: 'A day is hardly ever taken off the list. An old copy of the list lacks days that came later.' } }], ...fault(faults, 'removals') }) : nothing}
${moving > 0 ? promises(moving, faults, typed) : html`<p class="govuk-body">No open promise of a request moves.</p>`}
<p class="govuk-body">Complaints and other cases under a procedure always follow the list: their clocks are counted again within ten minutes, and whoever was told a date that moves is written to.</p>
${button({ text: 'Import the list', preventDoubleClick: true })}
</form>`
}

function promises(moving: number, faults: Faults, typed: ConfirmView['typed']): Html {
  return html`${warningText({ text: `${moving} open ${moving === 1 ? 'promise comes' : 'promises come'} out at another date.` })}
${radios({
    name: 'how', fieldset: { legend: { text: 'What becomes of them?' } }, value: typed.how, ...fault(faults, 'how'),
    items: [{ value: 'keep', text: 'Keep the dates that residents were told' }, { value: 'move', text: 'Move them, and write to each resident' }],
  })}
${input({ name: 'reason', label: { text: 'Reason, as residents will read it' }, value: typed.reason, ...fault(faults, 'reason') })}`
}

function changed(caption: string, holidays: readonly FeedHoliday[]): Html {
  if (holidays.length === 0) return nothing
  return table({
    scrolls: caption, caption, captionClasses: 'govuk-table__caption--m', head: [{ text: 'Day' }, { text: 'Title' }, { text: 'Where' }],
    rows: holidays.map((holiday) => [{ text: writeDay(holiday.day, 'long') }, { text: holiday.title }, { text: holiday.division.replaceAll('-', ' ') }]),
  })
}
