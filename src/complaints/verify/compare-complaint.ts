import type { Calendars } from '../../calendar/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { ClockRun } from '../../procedures/run-clocks.ts'
import type { Complaint, ComplaintEvent } from '../complaint.ts'
import { clockState } from '../rules/clock-rows.ts'
import { clocksOf, followedBy } from '../rules/procedure-of.ts'
import { projectComplaint } from '../rules/project.ts'

type Row = Record<string, unknown>

/** A complaint as its rows say it, with the events that they came from. */
export interface StoredComplaint {
  readonly caseId: number
  readonly ref: string
  readonly row: Row
  readonly events: readonly ComplaintEvent[]
  readonly roles: readonly Row[]
  readonly points: readonly Row[]
  readonly letters: readonly Row[]
  readonly contributions: readonly Row[]
  readonly clocks: readonly Row[]
}

/** What its events make of the main row, column by column. */
const main = (c: Complaint): Row => ({
  procedure: c.procedure, version_from: c.versionFrom, round: c.round, state: c.state, stage: c.stage, choices: c.choices, received_at: c.received, oral: c.oral, acceptance: c.acceptance, acceptance_by: c.acceptanceBy,
  acceptance_reason: c.acceptanceReason, finding: c.finding, about_case: c.aboutCase, representative: c.representative, advocacy: c.advocacy, other_body: c.otherBody, answered_at: c.answered, ended_at: c.ended, events: c.events,
})

const parts: Readonly<Record<'roles' | 'points' | 'letters' | 'contributions', { key: string; from(complaint: Complaint): Row[] }>> = {
  roles: { key: 'number', from: (c) => c.roles.map((r) => ({ number: r.number, round: r.round, stage: r.stage, role: r.role, officer_id: r.officer, name: r.name, chairs: r.chairs, given_at: r.given, ended_at: r.ended })) },
  points: { key: 'n', from: (c) => c.points.map((p) => ({ n: p.n, words: p.words, agreed_at: p.agreed, stage: p.stage, finding: p.finding, reasons: p.reasons, evidence: p.evidence, withdrawn_at: p.withdrawn })) },
  letters: { key: 'n', from: (c) => c.letters.map((l) => ({ n: l.n, stage: l.stage, letter: l.letter, title: l.title, text: l.text, elements: l.elements, way: l.way, reading_age: l.readingAge, sent_at: l.sent, sent_by: l.by })) },
  contributions: { key: 'n', from: (c) => c.contributions.map((k) => ({ n: k.n, team: k.team, asked: k.asked, asked_at: k.askedAt, due_on: k.due, given: k.given, given_at: k.givenAt, given_by: k.givenBy })) },
}

/** Values in one form: moments as numbers, objects with their names in order. */
function plain(value: unknown): string {
  return JSON.stringify(value instanceof Date ? value.getTime() : (value ?? null), (_name, held: unknown) =>
    (held !== null && typeof held === 'object' && !Array.isArray(held) ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))) : held))
}

const unlike = (kept: Row | undefined, expected: Row, what: string): string[] =>
  (kept === undefined ? [`${what} is missing`] : Object.keys(expected).filter((column) => plain(kept[column]) !== plain(expected[column])).map((column) => `${what} ${column}`))

/** What differs between a complaint's rows and what its events make of it, by column and never by content; nothing when they agree. */
export function compareComplaint(stored: StoredComplaint, calendars: Calendars, today: Day): string[] {
  const { events, caseId } = stored
  if (events.length === 0) return ['it has no events']
  if (events.some((event, place) => event.seq !== place + 1)) return ['an event of its complaint is missing']
  try {
    const complaint = projectComplaint(caseId, events)
    const inParts = (Object.keys(parts) as (keyof typeof parts)[]).flatMap((name) => compareList(name, stored[name], parts[name].from(complaint), parts[name].key))
    return [...unlike(stored.row, main(complaint), 'complaint'), ...inParts, ...rounds(caseId, events).flatMap((each) => compareClocks(stored.clocks, each, complaint.round, { calendars, today }))]
  } catch (error) {
    return [`its events cannot be followed: ${(error as Error).message}`]
  }
}

function compareList(name: string, kept: readonly Row[], expected: readonly Row[], key: string): string[] {
  const byKey = new Map(kept.map((row) => [row[key], row]))
  const extra = kept.filter((row) => !expected.some((one) => one[key] === row[key])).map((row) => `${name} ${String(row[key])} has no event`)
  return [...expected.flatMap((one) => unlike(byKey.get(one[key]), one, `${name} ${String(one[key])}`)), ...extra]
}

/** The complaint at the end of each procedure that it followed; its clocks stand by that. */
function rounds(caseId: number, events: readonly ComplaintEvent[]): Complaint[] {
  const ends = events.flatMap((event, at) => (event.event === 'began' && at > 0 ? [at] : []))
  return [...ends, events.length].map((end) => projectComplaint(caseId, events.slice(0, end)))
}

interface On {
  readonly calendars: Calendars
  readonly today: Day
}

/** What the events alone determine: a clock’s days, and how it stands as far as today’s date has no part in it. */
function compareClocks(all: readonly Row[], complaint: Complaint, present: number, on: On): string[] {
  const kept = all.filter((row) => row['round'] === complaint.round)
  const runs = clocksOf(complaint, followedBy(complaint), on.calendars)
  const nameOf = (row: Row) => `clock ${String(row['stage'])} ${String(row['clock'])}`
  const lone = kept.filter((row) => !runs.some((run) => run.stage === row['stage'] && run.clock === row['clock'])).map((row) => `${nameOf(row)} has no event`)
  return [...lone, ...runs.flatMap((run) => {
    const row = kept.find((each) => each['stage'] === run.stage && each['clock'] === run.clock)
    return row ? compareClock(row, run, { complaint, isPresent: complaint.round === present }, on) : [`clock ${run.stage} ${run.clock} is missing`]
  })]
}

function compareClock(row: Row, run: ClockRun, { complaint, isPresent }: { complaint: Complaint; isPresent: boolean }, { calendars, today }: On): string[] {
  const days = { starts: run.starts, ended_on: run.ended, binds: run.binds, calendar: run.calendar, reading: run.reading, extended_to: run.extendedTo }
  // counted with an older list of bank holidays: a job counts open ones again, and closed ones keep the dates that were told
  const counted = row['calendar_version'] === calendars.version ? { due: run.due, extended_due: run.extendedDue } : {}
  const may = isPresent ? statesOf(run, complaint, today) : ['kept', 'missed', 'stopped']
  const what = `clock ${run.stage} ${run.clock}`
  return [...unlike(row, { ...days, ...counted }, what), ...(may.includes(String(row['state'])) ? [] : [`${what} state`])]
}

/** An open clock past its day is marked by a job: until then it still runs. */
function statesOf(run: ClockRun, complaint: Complaint, today: Day): string[] {
  const now = clockState(run, complaint, today)
  return run.ended === null && complaint.ended === null ? [now, 'running'] : [now]
}
