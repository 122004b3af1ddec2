import { describeOpening, readOpeningHours, recordOpeningException, recordOpeningWeek, weekdayNames, withdrawOpeningException } from '../../../../calendar/index.ts'
import type { OpeningHours, Period, RecordOutcome, WeekdayName } from '../../../../calendar/index.ts'
import { cleanLine } from '../../../../platform/forms/index.ts'
import { notFound, field, page, route, seeOther } from '../../../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../../../platform/http/index.ts'
import { html } from '../../../../platform/html/index.ts'
import { day, dayOf } from '../../../../platform/time/index.ts'
import type { Day } from '../../../../platform/time/index.ts'
import { noFaults, officerWho, recordAct, top } from '../../../../staff/index.ts'
import type { Faults, Officer } from '../../../../staff/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { phoneSubject, placeSubject } from '../../../hours-told.ts'
import { drawSubject } from './draw-hours.ts'
import type { HoursForm } from './draw-hours.ts'
import { readPeriods, writePeriods } from './periods.ts'
import { readStandingExceptions } from './read-exceptions.ts'

const home = '/desk/settings/hours'
type Editor = Call<Officer>

/** Opening hours of the phone and the counters: ordinary weeks with a date, and days that differ. */
export function hoursDeskRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'edit council')
  return [
    route({ method: 'GET', path: home, guard, handle: (call) => list(tools, call) }),
    route({ method: 'GET', path: `${home}/:subject`, guard, handle: (call) => show(tools, call) }),
    route({ method: 'POST', path: `${home}/:subject/week`, guard, handle: (call) => saveWeek(tools, call) }),
    route({ method: 'POST', path: `${home}/:subject/exception`, guard, handle: (call) => saveException(tools, call) }),
    route({ method: 'POST', path: `${home}/:subject/withdraw`, guard, handle: (call) => withdraw(tools, call) }),
  ]
}

/** What has opening hours: the phone line and every counter of the council's facts. */
async function subjects(tools: CouncilTools): Promise<{ id: string; name: string }[]> {
  const { counters } = await tools.council()
  return [{ id: phoneSubject, name: 'The phone' }, ...counters.map((counter) => ({ id: placeSubject(counter.name), name: counter.name }))]
}

async function subjectOf(tools: CouncilTools, call: Editor): Promise<{ id: string; name: string }> {
  const subject = (await subjects(tools)).find((one) => one.id === call.params['subject'])
  if (!subject) throw notFound('There is no counter of this name. It may have been renamed under Council and theme.')
  return subject
}

const hoursOf = async (tools: CouncilTools, subject: string): Promise<OpeningHours | undefined> => readOpeningHours(tools.db, subject, (await tools.calendars()).calendar('ENG-CODE'))

async function list(tools: CouncilTools, { viewer }: Editor): Promise<Answer> {
  const now = tools.clock.now()
  const rows = await Promise.all((await subjects(tools)).map(async (subject) => ({ ...subject, hours: await hoursOf(tools, subject.id) })))
  const main = html`${top({ title: 'Opening hours', up: { href: '/desk/settings', text: 'Settings' } })}
<p class="govuk-body">These hours stand at the foot of every page for residents, on every service page, on Contact us, on the page of a request, in the statements and in messages. Days that differ are told beside them from two weeks before. The words under Council and theme are shown only where none are recorded here.</p>
<dl class="desk-settings">${rows.map((row) => html`<dt><a class="govuk-link" href="${home}/${row.id}">${row.name}</a></dt><dd>${row.hours ? describeOpening(row.hours, now).words : 'No hours recorded: residents are shown the words under Council and theme.'}</dd>
`)}</dl>`
  return page(await tools.desk({ officer: viewer, title: 'Opening hours', current: '/desk/settings', main }))
}

async function show(tools: CouncilTools, call: Editor, state: { form?: HoursForm; faults?: Faults } = {}): Promise<Answer> {
  const subject = await subjectOf(tools, call)
  const now = tools.clock.now()
  const [hours, exceptions] = await Promise.all([hoursOf(tools, subject.id), readStandingExceptions(tools.db, subject.id, dayOf(now))])
  const faults = state.faults ?? noFaults
  const main = drawSubject({
    subject, faults, exceptions, form: state.form ?? formOf(hours, dayOf(now)), done: call.method === 'GET' ? call.query : {},
    standing: hours ? describeOpening(hours, now).words : undefined, weeks: hours?.record.weeks ?? [],
  })
  return page(await tools.desk({ officer: call.viewer, title: subject.name, current: '/desk/settings', main, hasError: faults !== noFaults }), { status: faults === noFaults ? 200 : 422 })
}

function formOf(hours: OpeningHours | undefined, today: Day): HoursForm {
  const week = hours?.record.weeks.findLast((one) => one.validFrom <= today) ?? hours?.record.weeks.at(-1)
  const days = Object.fromEntries(weekdayNames.map((name) => [name, writePeriods(week?.week[name] ?? [])])) as Record<WeekdayName, string>
  return { days, bankHolidays: week?.onBankHolidays === 'as-usual' ? 'as-usual' : writePeriods(week?.onBankHolidays ?? []), validFrom: today, from: '', to: '', periods: '', reason: '' }
}

async function readHoursForm(tools: CouncilTools, call: Editor): Promise<HoursForm> {
  const before = formOf(await hoursOf(tools, (await subjectOf(tools, call)).id), dayOf(tools.clock.now()))
  const text = (name: string, otherwise: string) => (call.body[name] === undefined ? otherwise : field(call.body, name))
  const days = Object.fromEntries(weekdayNames.map((name) => [name, text(name, before.days[name])])) as Record<WeekdayName, string>
  const bankHolidays = field(call.body, 'asUsual') === 'yes' ? 'as-usual' : text('bankHolidays', before.bankHolidays)
  return { days, bankHolidays, validFrom: text('validFrom', before.validFrom), from: text('from', ''), to: text('to', ''), periods: text('periods', ''), reason: cleanLine(text('reason', '')) }
}

function dayIn(text: string): Day | undefined {
  try {
    return day(text.trim())
  } catch {
    return undefined
  }
}

const dayAdvice = 'Enter a day as year, month, day: 2026-11-24.'
const timeAdvice = 'Write times like 09:00 to 17:00, with a comma between two. Leave it empty for closed.'

async function saveWeek(tools: CouncilTools, call: Editor): Promise<Answer> {
  const [subject, form] = [await subjectOf(tools, call), await readHoursForm(tools, call)]
  const faults: Record<string, string> = {}
  const week: Partial<Record<WeekdayName, Period[]>> = {}
  for (const name of weekdayNames) {
    const periods = readPeriods(form.days[name])
    if (!periods) faults[name] = timeAdvice
    else if (periods.length > 0) week[name] = periods
  }
  const onBankHolidays = form.bankHolidays === 'as-usual' ? 'as-usual' as const : readPeriods(form.bankHolidays)
  if (!onBankHolidays) faults['bankHolidays'] = timeAdvice
  const validFrom = dayIn(form.validFrom)
  if (!validFrom) faults['validFrom'] = dayAdvice
  if (!onBankHolidays || !validFrom || Object.keys(faults).length > 0) return show(tools, call, { form, faults })
  const outcome = await kept(tools, call, { act: 'change opening hours', subject: subject.id }, (tx, by) => recordOpeningWeek(tx, subject.id, { validFrom, week, onBankHolidays }, by))
  return outcome.outcome === 'refused' ? show(tools, call, { form, faults: { monday: `${outcome.problems.join('. ')}.` } }) : seeOther(`${home}/${subject.id}?done=week`)
}

async function saveException(tools: CouncilTools, call: Editor): Promise<Answer> {
  const [subject, form] = [await subjectOf(tools, call), await readHoursForm(tools, call)]
  const [from, to, periods] = [dayIn(form.from), dayIn(form.to || form.from), readPeriods(form.periods)]
  const faults: Faults = { ...(from ? {} : { from: dayAdvice }), ...(to ? {} : { to: dayAdvice }), ...(periods ? {} : { periods: timeAdvice }), ...(form.reason.trim() ? {} : { reason: 'Say why, for residents to read: Staff training.' }) }
  if (!from || !to || !periods || Object.keys(faults).length > 0) return show(tools, call, { form, faults })
  const outcome = await kept(tools, call, { act: 'add opening exception', subject: subject.id }, (tx, by) => recordOpeningException(tx, subject.id, { from, to, periods, reason: form.reason }, by))
  return outcome.outcome === 'refused' ? show(tools, call, { form, faults: { from: `${outcome.problems.join('. ')}.` } }) : seeOther(`${home}/${subject.id}?done=exception`)
}

type Tx = Parameters<typeof recordOpeningWeek>[0]

async function kept(tools: CouncilTools, call: Editor, what: { act: string; subject: string }, write: (tx: Tx, by: string) => Promise<RecordOutcome>): Promise<RecordOutcome> {
  return tools.db.transaction(async (tx) => {
    const outcome = await write(tx, `officer:${call.viewer.id}`)
    if (outcome.outcome !== 'recorded') return outcome
    await recordAct(tx, call.viewer.id, what.act, `hours:${what.subject}`, { id: outcome.id })
    await tellAll(tx)
    return outcome
  })
}

/** Every process keeps the hours with the council's facts for some seconds; now they forget them. */
async function tellAll(tx: Tx): Promise<void> {
  await tx.query('hours.changed', `select pg_notify('catalogue', 'hours')`)
}

async function withdraw(tools: CouncilTools, call: Editor): Promise<Answer> {
  const subject = await subjectOf(tools, call)
  const id = numberOf(call.body)
  const standing = await readStandingExceptions(tools.db, subject.id, dayOf(tools.clock.now()))
  if (standing.some((exception) => exception.id === id)) {
    await tools.db.transaction(async (tx) => {
      await withdrawOpeningException(tx, id, `officer:${call.viewer.id}`)
      await recordAct(tx, call.viewer.id, 'withdraw opening exception', `hours:${subject.id}`, { id })
      await tellAll(tx)
    })
  }
  return seeOther(`${home}/${subject.id}?done=withdrawn`)
}

const numberOf = (body: Fields): number => (/^\d{1,9}$/.test(field(body, 'exception')) ? Number(field(body, 'exception')) : 0)
