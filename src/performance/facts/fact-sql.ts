/**
 * Facts as they follow from cases, promises, contacts and feedback: one select for each kind, of some subjects or of
 * all. A day is that of the council's wall clock, or of the source's own for imported cases.
 */
import { complaintProcedures, stageRowsSql } from '../../complaints/index.ts'
import { councilZone } from '../../platform/time/index.ts'

/** A source without offsets is counted as it stands: the hours between two of its own clock's readings. */
const elapsed = `case when zone.zone is null then c.closed_at - c.opened_at else (c.closed_at at time zone zone.zone) - (c.opened_at at time zone zone.zone) end`

const dayAt = (instant: string) => `(${instant} at time zone coalesce(zone.zone, '${councilZone}'))::date`

/** Where a case came from, and whether it was ever opened again. */
const history = `
  left join lateral (
    select max(e.data->>'source') filter (where e.seq = 1) as source, bool_or(e.kind = 'case-reopened') as reopened
    from case_event e where e.case_id = c.id and (e.seq = 1 or e.kind = 'case-reopened')
  ) history on true
  left join facts.source_zone zone on zone.source = history.source`

const caseRows = `
  select c.id as case_id, c.kind, c.service_code as service, c.owner_team as team, c.channel, c.ward, history.source, c.restricted_to is not null as restricted,
    c.opened_at, ${dayAt('c.opened_at')} as opened_on, c.closed_at, ${dayAt('c.closed_at')} as closed_on, c.outcome,
    promised.any_given as promised, last.due_at, ${dayAt('last.due_at')} as due_on,
    case when c.closed_at is not null and last.due_at is not null then coalesce(last.ended_at, c.closed_at) <= last.due_at end as in_time,
    case when c.closed_at >= c.opened_at then closed_day.passed - opened_day.passed end as working_days,
    case when c.closed_at >= c.opened_at then extract(epoch from ${elapsed})::bigint end as elapsed_seconds,
    coalesce(history.reopened, false) as reopened
  from case_file c ${history}
  left join lateral (select p.due_at, p.ended_at from promise p where p.case_id = c.id and p.state <> 'withdrawn' order by p.number desc limit 1) last on true
  left join lateral (select exists (select from promise p where p.case_id = c.id) as any_given) promised on true
  left join facts.working_day opened_day on opened_day.day = ${dayAt('c.opened_at')}
  left join facts.working_day closed_day on closed_day.day = ${dayAt('c.closed_at')}`

const promiseRows = `
  select p.case_id, p.number, f.kind, f.service, f.team, f.channel, f.ward, f.source, f.restricted, f.opened_on,
    p.given_at, p.due_at, ${dayAt('p.due_at')} as due_on, p.ended_at, p.state,
    coalesce(c.paused_at is not null and p.state = 'open', false) as stopped, ended.ending
  from promise p join case_file c on c.id = p.case_id join facts.case_fact f on f.case_id = p.case_id
  left join lateral (
    select case when coalesce(e.data->>'outcome', 'fixed') = 'fixed' then 'done' else e.data->>'outcome' end as ending from case_event e
    where e.case_id = p.case_id and e.at = p.ended_at and (e.kind in ('case-closed', 'promise-fulfilled') or e.data ? 'ends') order by e.seq limit 1
  ) ended on p.state in ('kept', 'late')
  left join facts.source_zone zone on zone.source = f.source`

/** From which day until which a service had which team; before its first version it had that one's. Worked out once, not for each of many contacts. */
const teamsOfServices = `
  select code, entry->>'team' as team,
    case when row_number() over versions = 1 then '-infinity' else valid_from end as since, lead(valid_from, 1, 'infinity') over versions as until
  from (select distinct on (code, valid_from) code, valid_from, entry from service_version order by code, valid_from, version desc) version_of_day
  window versions as (partition by code order by valid_from)`

/** A contact belongs to the team of its service as it was on that day: one that was answered at once has no case to tell a team by. */
const contactRows = `
  select n.number, n.happened_at, (n.happened_at at time zone '${councilZone}')::date as happened_on, n.direction, n.channel,
    n.service_code as service, coalesce(about.team, c.owner_team) as team, n.outcome, c.restricted_to is not null as restricted,
    n.resident_id is not null and n.service_code is not null as matched,
    n.direction = 'in' and n.outcome <> 'automatic' and exists (
      select from contact later where later.resident_id = n.resident_id and later.service_code = n.service_code and later.direction = 'in'
        and later.outcome <> 'automatic' and (later.happened_at, later.number) > (n.happened_at, n.number) and later.happened_at <= n.happened_at + interval '7 days'
    ) as repeated,
    (n.signpost_due_at at time zone '${councilZone}')::date as signpost_due_on, (n.signpost_asked_at at time zone '${councilZone}')::date as signpost_asked_on,
    n.helped, (n.helped_at at time zone '${councilZone}')::date as helped_on
  from contact n left join case_file c on c.id = n.case_id
  left join (${teamsOfServices}) about on about.code = n.service_code
    and (n.happened_at at time zone '${councilZone}')::date >= about.since and (n.happened_at at time zone '${councilZone}')::date < about.until`

const feedbackRows = `
  select b.case_id, f.kind, f.service, f.team, f.channel, f.ward, f.source, f.opened_on,
    (b.offered_at at time zone '${councilZone}')::date as offered_on, (b.answered_at at time zone '${councilZone}')::date as answered_on, b.rating, b.resolved,
    (b.asked_elsewhere_at at time zone '${councilZone}')::date as signpost_asked_on, b.helped, (b.helped_at at time zone '${councilZone}')::date as helped_on
  from feedback b join facts.case_fact f on f.case_id = b.case_id`

const complaintRows = `
  select s.case_id, s.round, s.stage_number, s.stage, s.procedure, s.procedure in (${complaintProcedures.map((id) => `'${id}'`).join(', ')}) as is_complaint, s.kind, s.service, s.team, s.channel, s.ward, f.source,
    s.restricted_to is not null as restricted, s.received_on as opened_on, s.begun_on, s.acceptance, s.acknowledge_due_on, s.acknowledged_on, s.answer_due_on, s.extended_due_on, s.answered_on, s.finding, s.went_on, s.ended_on, s.left_on
  from (${stageRowsSql}) s join facts.case_fact f on f.case_id = s.case_id`

export interface FactKind {
  table: string
  key: readonly string[]
  columns: readonly string[]
  rows: string
  /** The column of `rows` that the ids of the subjects are compared with. */
  subject: string
}

const identity = ['kind', 'service', 'team', 'channel', 'ward', 'source']

export const factKinds = {
  case: {
    table: 'facts.case_fact', key: ['case_id'], rows: caseRows, subject: 'c.id',
    columns: [...identity, 'restricted', 'opened_at', 'opened_on', 'closed_at', 'closed_on', 'outcome', 'promised', 'due_at', 'due_on', 'in_time', 'working_days', 'elapsed_seconds', 'reopened'],
  },
  promise: {
    table: 'facts.promise_fact', key: ['case_id', 'number'], rows: promiseRows, subject: 'p.case_id',
    columns: [...identity, 'restricted', 'opened_on', 'given_at', 'due_at', 'due_on', 'ended_at', 'state', 'stopped', 'ending'],
  },
  contact: {
    table: 'facts.contact_fact', key: ['number'], rows: contactRows, subject: 'n.number',
    columns: ['happened_at', 'happened_on', 'direction', 'channel', 'service', 'team', 'outcome', 'restricted', 'matched', 'repeated', 'signpost_due_on', 'signpost_asked_on', 'helped', 'helped_on'],
  },
  feedback: {
    table: 'facts.feedback_fact', key: ['case_id'], rows: feedbackRows, subject: 'b.case_id',
    columns: [...identity, 'opened_on', 'offered_on', 'answered_on', 'rating', 'resolved', 'signpost_asked_on', 'helped', 'helped_on'],
  },
  complaint: {
    table: 'facts.complaint_fact', key: ['case_id', 'round', 'stage_number'], rows: complaintRows, subject: 's.case_id',
    columns: [
      ...identity, 'stage', 'procedure', 'is_complaint', 'restricted', 'opened_on', 'begun_on', 'acceptance', 'acknowledge_due_on', 'acknowledged_on', 'answer_due_on', 'extended_due_on', 'answered_on', 'finding', 'went_on', 'ended_on', 'left_on',
    ],
  },
} as const satisfies Record<string, FactKind>

/** Writes the facts of `$1` (ids), or of everything. A row that would stay as it is is left alone. Facts of what is gone stay: they outlive it. */
export function writeFacts({ table, key, columns, rows, subject }: FactKind, of: 'some' | 'all'): string {
  const all = [...key, ...columns].join(', ')
  const fresh = columns.map((column) => `excluded.${column}`).join(', ')
  return `insert into ${table} as kept (${all}) select ${all} from (${rows}${of === 'some' ? ` where ${subject} = any ($1::bigint[])` : ''}) fresh
  on conflict (${key.join(', ')}) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
  where (${columns.map((column) => `kept.${column}`).join(', ')}) is distinct from (${fresh})`
}
