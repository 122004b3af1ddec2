import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { ClockRun } from '../../procedures/run-clocks.ts'
import type { Complaint } from '../complaint.ts'
import { clockState } from '../rules/clock-rows.ts'

// One statement: a projection is written whole or not at all.
const write = `
  with c as (select * from jsonb_to_record($2) as c ("procedure" text, "versionFrom" date, "round" smallint, "state" text, "stage" text, "choices" jsonb, "received" timestamptz,
    "oral" boolean, "acceptance" text, "acceptanceBy" text, "acceptanceReason" text, "finding" text, "aboutCase" bigint, "representative" jsonb, "advocacy" jsonb, "otherBody" jsonb,
    "answered" timestamptz, "ended" timestamptz, "events" smallint, "roles" jsonb, "points" jsonb, "letters" jsonb, "contributions" jsonb, "clocks" jsonb)
  ), main as (
    insert into complaint (case_id, procedure, version_from, round, state, stage, choices, received_at, oral, acceptance, acceptance_by, acceptance_reason, finding, about_case,
      representative, advocacy, other_body, answered_at, ended_at, events)
    select $1, c.procedure, c."versionFrom", c.round, c.state, c.stage, c.choices, c.received, c.oral, c.acceptance, c."acceptanceBy", c."acceptanceReason", c.finding, c."aboutCase",
      nullif(c.representative, 'null'), nullif(c.advocacy, 'null'), nullif(c."otherBody", 'null'), c.answered, c.ended, c.events from c
    on conflict (case_id) do update set procedure = excluded.procedure, version_from = excluded.version_from, round = excluded.round, state = excluded.state, stage = excluded.stage,
      choices = excluded.choices, received_at = excluded.received_at, oral = excluded.oral, acceptance = excluded.acceptance, acceptance_by = excluded.acceptance_by,
      acceptance_reason = excluded.acceptance_reason, finding = excluded.finding, about_case = excluded.about_case, representative = excluded.representative,
      advocacy = excluded.advocacy, other_body = excluded.other_body, answered_at = excluded.answered_at, ended_at = excluded.ended_at, events = excluded.events
  ), roles as (
    insert into complaint_role (case_id, number, round, stage, role, officer_id, name, chairs, given_at, ended_at)
    select $1, r.number, r.round, r.stage, r.role, r.officer, r.name, r.chairs, r.given, r.ended
    from c, jsonb_to_recordset(c.roles) as r (number smallint, round smallint, stage text, role text, officer int, name text, chairs boolean, given timestamptz, ended timestamptz)
    on conflict (case_id, number) do update set ended_at = excluded.ended_at
  ), points as (
    insert into complaint_point (case_id, n, words, agreed_at, stage, finding, reasons, evidence, withdrawn_at)
    select $1, p.n, p.words, p.agreed, p.stage, p.finding, p.reasons, p.evidence, p.withdrawn
    from c, jsonb_to_recordset(c.points) as p (n smallint, words text, agreed timestamptz, stage text, finding text, reasons text, evidence text, withdrawn timestamptz)
    on conflict (case_id, n) do update set words = excluded.words, agreed_at = excluded.agreed_at, stage = excluded.stage, finding = excluded.finding,
      reasons = excluded.reasons, evidence = excluded.evidence, withdrawn_at = excluded.withdrawn_at
  ), letters as (
    insert into complaint_letter (case_id, n, stage, letter, title, text, elements, way, reading_age, sent_at, sent_by)
    select $1, l.n, l.stage, l.letter, l.title, l.text, l.elements, l.way, l."readingAge", l.sent, l.by
    from c, jsonb_to_recordset(c.letters) as l (n smallint, stage text, letter text, title text, text text, elements jsonb, way text, "readingAge" smallint, sent timestamptz, by text)
    on conflict (case_id, n) do nothing
  ), contributions as (
    insert into complaint_contribution (case_id, n, team, asked, asked_at, due_on, given, given_at, given_by, reminded_before_at, reminded_after_at, escalated_at, chases, holdings, expected_on)
    select $1, k.n, k.team, k.asked, k."askedAt", k.due, k.given, k."givenAt", k."givenBy", k."remindedBefore", k."remindedAfter", k.escalated, jsonb_array_length(k.chases), jsonb_array_length(k.holdings), k.expected
    from c, jsonb_to_recordset(c.contributions) as k (n smallint, team text, asked text, "askedAt" timestamptz, due date, given text, "givenAt" timestamptz, "givenBy" int,
      "remindedBefore" timestamptz, "remindedAfter" timestamptz, escalated timestamptz, chases jsonb, holdings jsonb, expected date)
    on conflict (case_id, n) do update set given = excluded.given, given_at = excluded.given_at, given_by = excluded.given_by, reminded_before_at = excluded.reminded_before_at,
      reminded_after_at = excluded.reminded_after_at, escalated_at = excluded.escalated_at, chases = excluded.chases, holdings = excluded.holdings, expected_on = excluded.expected_on
  )
  insert into complaint_clock (case_id, round, procedure, stage, clock, title, binds, calendar, starts, due, extended_due, extended_to, ended_on, waits_for, reading, state, calendar_version)
  select $1, c.round, c.procedure, k.stage, k.clock, k.title, k.binds, k.calendar, k.starts, k.due, k."extendedDue", k."extendedTo", k.ended, k."waitsFor", k.reading, k.state, k."calendarVersion"
  from c, jsonb_to_recordset(c.clocks) as k (stage text, clock text, title text, binds text, calendar text, starts date, due date, "extendedDue" date, "extendedTo" date, ended date,
    "waitsFor" text, reading text, state text, "calendarVersion" text)
  on conflict (case_id, round, stage, clock) do update set title = excluded.title, starts = excluded.starts, due = excluded.due, extended_due = excluded.extended_due,
    extended_to = excluded.extended_to, ended_on = excluded.ended_on, waits_for = excluded.waits_for, reading = excluded.reading, state = excluded.state, calendar_version = excluded.calendar_version`

// The clocks of a procedure that the case left are over.
const stopOlder = `update complaint_clock set state = 'stopped' where case_id = $1 and round < $2 and state = 'running'`

/** Writes the rows that events make: complaint, roles, points, letters, contributions, clocks. */
export async function writeComplaint(tx: Queryable, complaint: Complaint, clocks: readonly ClockRun[], as: { today: Day; calendarVersion: string }): Promise<void> {
  const rows = clocks.map((run) => ({ ...run, state: clockState(run, complaint, as.today), calendarVersion: as.calendarVersion }))
  await tx.query('complaints.write', write, [complaint.caseId, JSON.stringify({ ...complaint, clocks: rows })])
  if (complaint.round > 1) await tx.query('complaints.stop-older', stopOlder, [complaint.caseId, complaint.round])
}
