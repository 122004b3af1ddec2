import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { openingHours, openingProblems } from '../rules/opening-hours.ts'
import type { OpeningException, OpeningHours, OpeningRecord, OpeningWeek } from '../rules/opening-hours.ts'
import type { Calendar } from '../rules/calendar.ts'

export type RecordOutcome = { outcome: 'recorded'; id: number } | { outcome: 'refused'; problems: string[] }

/** Who is open? As its owner writes it: `place:town-hall`, `line:main`. */
export type OpeningSubject = string

/** Gives a subject a new ordinary week from a day on. A second one for the same day replaces the first and keeps it. */
export async function recordOpeningWeek(db: Queryable, subject: OpeningSubject, week: OpeningWeek, recordedBy: string): Promise<RecordOutcome> {
  const problems = openingProblems({ weeks: [week], exceptions: [] })
  if (problems.length > 0) return { outcome: 'refused', problems }
  const row = await db.one<{ id: number }>(
    'opening-week-add',
    `insert into opening_hours (subject, valid_from, periods, on_bank_holidays, recorded_by)
     values ($1, $2, $3::jsonb, $4::jsonb, $5) returning id`,
    [subject, week.validFrom, JSON.stringify(week.week), JSON.stringify(week.onBankHolidays), recordedBy],
  )
  return { outcome: 'recorded', id: row!.id }
}

export async function recordOpeningException(
  db: Queryable,
  subject: OpeningSubject,
  exception: OpeningException,
  recordedBy: string,
): Promise<RecordOutcome> {
  const problems = openingProblems({ weeks: [], exceptions: [exception] })
  if (exception.reason.trim() === '') problems.push(`${exception.from} has no reason for residents to read`)
  if (problems.length > 0) return { outcome: 'refused', problems }
  const row = await db.one<{ id: number }>(
    'opening-exception-add',
    `insert into opening_exception (subject, from_day, to_day, periods, reason, recorded_by)
     values ($1, $2, $3, $4::jsonb, $5, $6) returning id`,
    [subject, exception.from, exception.to, JSON.stringify(exception.periods), exception.reason.trim(), recordedBy],
  )
  return { outcome: 'recorded', id: row!.id }
}

/** Takes an exception back. Doing it twice is the same as once. */
export async function withdrawOpeningException(db: Queryable, exceptionId: number, recordedBy: string): Promise<void> {
  await db.query(
    'opening-exception-withdraw',
    'insert into opening_exception_withdrawal (exception_id, recorded_by) values ($1, $2) on conflict do nothing',
    [exceptionId, recordedBy],
  )
}

/** The opening hours of a subject, ready to be asked; undefined when none were ever recorded. */
export async function readOpeningHours(db: Queryable, subject: OpeningSubject, bankHolidays: Calendar): Promise<OpeningHours | undefined> {
  const record = await readOpeningRecord(db, subject)
  return record.weeks.length === 0 ? undefined : openingHours(record, bankHolidays)
}

export async function readOpeningRecord(db: Queryable, subject: OpeningSubject): Promise<OpeningRecord> {
  const weeks = await db.query<OpeningWeek & { validFrom: Day }>(
    'opening-weeks',
    `select distinct on (valid_from) valid_from as "validFrom", periods as week, on_bank_holidays as "onBankHolidays"
     from opening_hours where subject = $1 order by valid_from, id desc`,
    [subject],
  )
  const exceptions = await db.query<OpeningException>(
    'opening-exceptions',
    `select from_day as "from", to_day as "to", periods, reason from opening_exception e
     where subject = $1 and not exists (select from opening_exception_withdrawal w where w.exception_id = e.id)
     order by id`,
    [subject],
  )
  return { weeks, exceptions }
}
