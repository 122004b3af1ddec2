/**
 * Statements that write the facts of some subjects and note which months' figures changed by it. Only those: the cost of
 * a day's work must not grow with the years behind it.
 */
import { factKinds, writeFacts } from './fact-sql.ts'

const moved = `old.kind, old.service, old.team, old.channel, old.ward, old.restricted`
const movedTo = moved.replaceAll('old.', 'new.')

const note = (months: string) => `insert into figure_todo (period) select distinct date_trunc('month', day)::date from (${months}) touched (day) where day is not null`

/** `$1` case ids, `$2` today. */
export const dirtyCaseMonths = `
with old as materialized (select * from facts.case_fact where case_id = any ($1::bigint[])),
new as (${writeFacts(factKinds.case, 'some')} returning kept.*),
pair as (
  select new.opened_on, new.closed_on, old.opened_on as was_opened, old.closed_on as was_closed, old.case_id is null as is_new,
    old.case_id is null or (${moved}) is distinct from (${movedTo}) as has_moved,
    (new.promised, new.opened_on) is distinct from (old.promised, old.opened_on) as opens_anew,
    (new.closed_at, new.due_at, new.in_time, new.outcome, new.working_days) is distinct from (old.closed_at, old.due_at, old.in_time, old.outcome, old.working_days) as closes_anew
  from new left join old using (case_id)
)
${note(`
  select unnest(array[opened_on, was_opened]) from pair where has_moved or opens_anew
  union all select unnest(array[closed_on, was_closed]) from pair where has_moved or closes_anew
  union all select generate_series(opened_on, coalesce(closed_on, $2::date), interval '1 month')::date from pair where is_new
  union all select generate_series(was_closed, $2::date, interval '1 month')::date from pair where was_closed is not null and closed_on is null`)}`

/** `$1` case ids. */
export const dirtyPromiseMonths = `
with old as materialized (select * from facts.promise_fact where case_id = any ($1::bigint[])),
new as (${writeFacts(factKinds.promise, 'some')} returning kept.*)
${note('select unnest(array[new.due_on, old.due_on]) from new left join old using (case_id, number)')}`

/** `$1` contact numbers. */
export const dirtyContactMonths = `
with old as materialized (select * from facts.contact_fact where number = any ($1::bigint[])),
new as (${writeFacts(factKinds.contact, 'some')} returning kept.*)
${note('select unnest(array[new.happened_on, old.happened_on, new.signpost_due_on, new.signpost_asked_on, new.helped_on, old.helped_on]) from new left join old using (number)')}`

/** `$1` case ids. */
export const dirtyFeedbackMonths = `
with old as materialized (select * from facts.feedback_fact where case_id = any ($1::bigint[])),
new as (${writeFacts(factKinds.feedback, 'some')} returning kept.*)
${note('select unnest(array[new.answered_on, old.answered_on, new.offered_on, old.offered_on, new.helped_on, old.helped_on, new.signpost_asked_on]) from new left join old using (case_id)')}`

const complaintDays = ['acknowledge_due_on', 'answer_due_on', 'extended_due_on', 'answered_on'].flatMap((column) => [`new.${column}`, `old.${column}`]).join(', ')

/** `$1` case ids. What a case left when it went over to another procedure stays, up to that day. */
export const dirtyComplaintMonths = `
with old as materialized (select * from facts.complaint_fact where case_id = any ($1::bigint[])),
new as (${writeFacts(factKinds.complaint, 'some')} returning kept.*)
${note(`select unnest(array[${complaintDays}]) from new left join old using (case_id, round, stage_number)`)}`
