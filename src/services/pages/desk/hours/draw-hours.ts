import { button, checkboxes, input, table } from '../../../../design/index.ts'
import { weekdayNames } from '../../../../calendar/index.ts'
import type { OpeningWeek, WeekdayName } from '../../../../calendar/index.ts'
import { html, nothing, type Html } from '../../../../platform/html/index.ts'
import type { Fields } from '../../../../platform/http/index.ts'
import { writeDay } from '../../../../platform/time/index.ts'
import { doneBanner, fault, top } from '../../../../staff/index.ts'
import type { Faults } from '../../../../staff/index.ts'
import { writePeriods } from './periods.ts'
import type { StandingException } from './read-exceptions.ts'

/** Times as typed. */
export interface HoursForm {
  days: Record<WeekdayName, string>
  /** 'as-usual', or times. */
  bankHolidays: string
  validFrom: string
  from: string
  to: string
  periods: string
  reason: string
}

export interface SubjectView {
  subject: { id: string; name: string }
  form: HoursForm
  faults: Faults
  exceptions: readonly StandingException[]
  weeks: readonly OpeningWeek[]
  /** What residents read just now. */
  standing: string | undefined
  done: Fields
}

const done = { week: 'The hours are saved.', exception: 'The exception is saved.', withdrawn: 'The exception is withdrawn.' }

export function drawSubject(view: SubjectView): Html {
  const { subject, form, faults } = view
  const home = `/desk/settings/hours/${subject.id}`
  return html`${top({ title: subject.name, faults, banner: doneBanner(view.done, done), up: { href: '/desk/settings/hours', text: 'Opening hours' } })}
${view.standing ? html`<p class="govuk-body">Residents read now: <strong>${view.standing}</strong></p>` : nothing}
${view.weeks.length > 1 ? html`<p class="govuk-body">Ordinary weeks begin on ${view.weeks.map((week) => writeDay(week.validFrom)).join(', ')}.</p>` : nothing}
<h2 class="govuk-heading-m">Ordinary week</h2>
<form method="post" action="${home}/week" novalidate>
${weekdayNames.map((name) => input({ name, label: { text: name[0]!.toUpperCase() + name.slice(1) }, value: form.days[name], classes: 'govuk-input--width-20', ...fault(faults, name) }))}
${input({ name: 'bankHolidays', label: { text: 'On bank holidays' }, hint: { text: 'Empty means closed.' }, value: form.bankHolidays === 'as-usual' ? '' : form.bankHolidays, classes: 'govuk-input--width-20', ...fault(faults, 'bankHolidays') })}
${checkboxes({ name: 'asUsual', classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: 'Bank holidays are like any other day', checked: form.bankHolidays === 'as-usual' }] })}
${input({ name: 'validFrom', label: { text: 'Holds from' }, value: form.validFrom, classes: 'govuk-input--width-10', ...fault(faults, 'validFrom') })}
${button({ text: 'Save the week' })}
</form>
<h2 class="govuk-heading-m">Days that differ</h2>
${view.exceptions.length > 0 ? exceptionTable(home, view.exceptions) : html`<p class="govuk-body">None are planned.</p>`}
<form method="post" action="${home}/exception" novalidate>
${input({ name: 'from', label: { text: 'First day' }, hint: { text: 'For example 2026-12-24' }, value: form.from, classes: 'govuk-input--width-10', ...fault(faults, 'from') })}
${input({ name: 'to', label: { text: 'Last day' }, hint: { text: 'Empty for one day' }, value: form.to, classes: 'govuk-input--width-10', ...fault(faults, 'to') })}
${input({ name: 'periods', label: { text: 'Open' }, hint: { text: 'For example 09:00 to 12:00. Empty means closed.' }, value: form.periods, classes: 'govuk-input--width-20', ...fault(faults, 'periods') })}
${input({ name: 'reason', label: { text: 'Reason, for residents' }, value: form.reason, ...fault(faults, 'reason') })}
${button({ text: 'Add', classes: 'govuk-button--secondary' })}
</form>`
}

function exceptionTable(home: string, exceptions: readonly StandingException[]): Html {
  return table({
    scrolls: 'Days that differ',
    head: [{ text: 'Days' }, { text: 'Open' }, { text: 'Reason' }, { html: html`<span class="govuk-visually-hidden">Take back</span>` }],
    rows: exceptions.map((exception) => [
      { text: exception.from === exception.to ? writeDay(exception.from) : `${writeDay(exception.from)} to ${writeDay(exception.to)}` },
      { text: writePeriods(exception.periods) || 'Closed' }, { text: exception.reason },
      { html: html`<form method="post" action="${home}/withdraw">${button({ name: 'exception', value: String(exception.id), classes: 'govuk-button--secondary', html: html`Withdraw<span class="govuk-visually-hidden"> ${exception.reason}</span>` })}</form>` },
    ]),
  })
}
