import { errorMessage, errorSummary, input, promiseMark, select, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { eachFault, writeReference } from '../../../cases/index.ts'
import type { Refusal } from '../../../cases/index.ts'
import { field } from '../../../platform/http/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import { daysBetween, writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { ClockRun } from '../../../procedures/run-clocks.ts'
import { clockState } from '../../rules/clock-rows.ts'
import { lastDayOf } from '../../rules/procedure-of.ts'
import type { ComplaintView } from './complaint-asked.ts'

/** What was typed into one of a page's forms and what is wrong with it. */
export interface Typed {
  readonly form: string
  readonly values: Fields
  readonly fault: Refusal
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

/** A bare day is of this year. */
function dayIn(on: Day, today: Day): string {
  return on.slice(0, 4) === today.slice(0, 4) ? writeDay(on, 'short') : `${writeDay(on, 'short')} ${on.slice(0, 4)}`
}

function endedMark(ended: Day, last: Day, { isMissed, today }: { isMissed: boolean; today: Day }): Html {
  if (isMissed) return promiseMark({ nearness: 'late', text: `${dayIn(last, today)}, done ${plural(daysBetween(last, ended), 'day')} late` })
  return promiseMark({ nearness: 'kept', text: `${dayIn(last, today)}, done ${dayIn(ended, today)}` })
}

/** A clock's day by word and shape: kept, late, near. */
export function clockMark(view: Pick<ComplaintView, 'complaint' | 'today'>, run: ClockRun): Html {
  const last = lastDayOf(run)
  if (run.waitsFor) return promiseMark({ nearness: 'later', text: 'waits' })
  if (!last) return promiseMark({ nearness: 'none', text: 'no day' })
  const state = clockState(run, view.complaint, view.today)
  const days = daysBetween(view.today, last)
  const on = dayIn(last, view.today)
  if (run.ended) return endedMark(run.ended, last, { isMissed: state === 'missed', today: view.today })
  if (state === 'stopped') return promiseMark({ nearness: 'none', text: `${on}, over` })
  // what has ended gets no later by the day
  if (state === 'missed' && view.complaint.ended) return promiseMark({ nearness: 'late', text: `${on}, not kept` })
  if (days < 0) return promiseMark({ nearness: 'late', text: `${on}, ${plural(-days, 'day')} late`, datetime: last })
  return promiseMark({ nearness: days <= 1 && run.binds === 'council' ? 'soon' : 'later', text: days === 0 ? 'today' : days === 1 ? 'tomorrow' : on, datetime: last })
}

export function faultOn(typed: Typed | undefined, form: string, name: string): { text: string } | undefined {
  const found = typed?.form === form ? eachFault(typed.fault).find((each) => each.field === name) : undefined
  return found && { text: found.advice }
}

// what was emptied stays empty
const typedOr = ({ typed, form }: Asking, name: string, first: string | undefined) => (typed?.form === form && typed.values[name] !== undefined ? field(typed.values, name) : first)

export function faultBox(typed: Typed | undefined): Html {
  if (!typed) return nothing
  const { fault, form } = typed
  return errorSummary({ titleText: 'There is a problem', errorList: eachFault(fault).map((each) => ({ text: each.advice, href: each.field ? `#${form}-${each.field}` : `#${form}` })) })
}

interface Asking {
  readonly typed: Typed | undefined
  readonly form: string
}

export function line({ typed, form }: Asking, options: { name: string; label: string; hint?: string; value?: string; type?: string; width?: string }): Html {
  const { name } = options
  return input({
    name, id: `${form}-${name}`, type: options.type, label: { text: options.label }, hint: options.hint ? { text: options.hint } : undefined, classes: options.width,
    value: typedOr({ typed, form }, name, options.value), errorMessage: faultOn(typed, form, name), autocomplete: 'off',
  })
}

export function text({ typed, form }: Asking, options: { name: string; label: string; hint?: string; value?: string; rows?: number }): Html {
  const { name } = options
  return textarea({
    name, id: `${form}-${name}`, label: { text: options.label }, hint: options.hint ? { text: options.hint } : undefined, rows: options.rows ?? 3,
    value: typedOr({ typed, form }, name, options.value), errorMessage: faultOn(typed, form, name),
  })
}

export function pick({ typed, form }: Asking, options: { name: string; label: string; items: readonly { value: string; text: string }[]; value?: string; hint?: string }): Html {
  const { name } = options
  return select({
    name, id: `${form}-${name}`, label: { text: options.label }, hint: options.hint ? { text: options.hint } : undefined, items: [...options.items],
    value: typedOr({ typed, form }, name, options.value), errorMessage: faultOn(typed, form, name),
  })
}

export function date(asking: Asking, options: { name: string; label: string; hint?: string; value?: string }): Html {
  return line(asking, { ...options, type: 'date', width: 'govuk-input--width-10' })
}

export function tick({ typed, form }: Asking, options: { name: string; value: string; label: string; index?: number; on?: boolean }): Html {
  const id = `${form}-${options.name}${options.index || ''}`
  const fault = options.index ? undefined : faultOn(typed, form, options.name)
  const on = typed?.form === form ? [typed.values[options.name]].flat().includes(options.value) : options.on === true
  return html`${fault ? errorMessage({ id: `${id}-error`, text: fault.text }) : nothing}<div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="${id}" name="${options.name}" type="checkbox" value="${options.value}"${on ? html` checked` : nothing}${fault ? html` aria-describedby="${id}-error"` : nothing}><label class="govuk-label govuk-checkboxes__label" for="${id}">${options.label}</label></div></div>`
}

/** A form folded away under its name; open when something in it is wrong. */
export function folded(view: ComplaintView, asking: Asking, options: { title: string; send: string; action?: string; inner: Html }): Html {
  const isOpen = asking.typed?.form === asking.form
  return html`<details class="desk-small"${isOpen ? html` open` : nothing} id="${asking.form}"><summary>${options.title}</summary>
<form method="post" action="${`${view.path}/${options.action ?? asking.form}`}" class="desk-fold">${options.inner}<button class="desk-act" type="submit">${options.send}</button></form></details>`
}

export const shortDay = (on: Day) => writeDay(on, 'short')

/** What is done on this page, and on which case. */
export function stepHeading({ caseFile }: Pick<ComplaintView, 'caseFile'>, what: string): Html {
  return html`<p class="desk-quiet desk-over-heading">${caseFile.title} · <span class="desk-unbroken">${writeReference(caseFile.ref)}</span></p><h1 class="govuk-heading-l">${what}</h1>`
}
