import { councilZone } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { procedures } from '../../procedures/register.generated.ts'

/** One stage that a complaint reached. What is said of the whole complaint stands in each of its rows. */
export interface StageRow {
  case_id: number
  ref: string
  title: string
  procedure: string
  stage: string
  stage_number: number
  /** The next stage was reached too. */
  went_on: boolean
  /** The service that it is about: of the request that it is linked to, else the one that it came by. */
  service: string
  team: string
  officer: number | null
  channel: string
  /** Root causes that were named. */
  causes: string[]
  acceptance: 'undecided' | 'accepted' | 'refused' | 'service-request' | 'resolved-informally' | 'sent-on'
  /** Answers of the acceptance questions, and the clauses that decided. */
  answers: Record<string, string> | null
  clauses: string[] | null
  received_on: Day
  sorted_on: Day | null
  begun_on: Day
  acknowledge_due_on: Day | null
  acknowledged_on: Day | null
  answer_due_on: Day | null
  extended_due_on: Day | null
  answered_on: Day | null
  finding: string | null
  state: string
  /** When the complaint ended, in whatever way; its last stage alone says so. */
  ended_on: Day | null
  points: number
  points_without_finding: number
  /** Only this team may see the case. */
  restricted_to: string | null
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const versions = procedures.flatMap((procedure) => procedure.versions.map((version) => ({ procedure: procedure.id, version })))
const distinct = (rows: readonly string[]) => [...new Set(rows)].join(', ')

// From the procedures' own tables: constants of this program, never typed by anyone.
const stageList = distinct(versions.flatMap(({ procedure, version }) => version.stages.map((stage, i) => `(${quoted(procedure)}, ${quoted(stage.id)}, ${i + 1})`)))
const stageOfState = quoted(JSON.stringify(Object.fromEntries(versions.flatMap(({ procedure, version }) => version.states.map((state) => [`${procedure} ${state.id}`, state.stage])))))

/** Procedures whose answers say whether someone was right: complaints, where the others are requests and enquiries. */
export const complaintProcedures: readonly string[] = procedures.filter((procedure) => procedure.versions.some((version) => version.outcomes.findings.some((finding) => finding.id === 'upheld'))).map((procedure) => procedure.id)

const dayAt = (instant: string) => `(${instant} at time zone '${councilZone}')::date`

/** The answer of this stage: an event that moved it on from a state of the stage. */
const answersThis = `e.data->>'answers' = 'true' and ${stageOfState}::jsonb->>(c.procedure || ' ' || (e.data->>'from')) = stage.id`

/** Every stage of every complaint; ids and a condition can be put behind it. Reads the live tables, so that it holds at once. */
export const stageRowsSql = `
  select c.case_id, f.ref, f.title, c.procedure, stage.id as stage, stage.number as stage_number, stage.number < reached.furthest as went_on, f.kind,
    coalesce(about.service_code, f.service_code) as service, f.owner_team as team, f.owner_officer as officer, f.channel, f.ward, c.acceptance, sorted.answers, sorted.clauses,
    ${dayAt('c.received_at')} as received_on, sorted.day as sorted_on, coalesce(clocks.starts, moved.day, ${dayAt('c.received_at')}) as begun_on,
    clocks.acknowledge_due as acknowledge_due_on, clocks.acknowledged as acknowledged_on, clocks.answer_due as answer_due_on, clocks.extended_to as extended_due_on,
    coalesce(clocks.answered, moved.answered) as answered_on, moved.finding, c.state, case when stage.number = reached.furthest then ${dayAt('c.ended_at')} end as ended_on,
    f.restricted_to, coalesce(causes.list, '{}') as causes, points.count as points, points.open as points_without_finding
  from complaint c join case_file f on f.id = c.case_id
  left join case_file about on about.id = c.about_case and about.restricted_to is null
  join (values ${stageList}) stage (procedure, id, number) on stage.procedure = c.procedure
  join (values ${stageList}) present (procedure, id, number) on present.procedure = c.procedure and present.id = c.stage
  left join lateral (
    select min(k.starts) as starts,
      max(k.due) filter (where k.clock = 'acknowledge') as acknowledge_due, max(k.ended_on) filter (where k.clock = 'acknowledge') as acknowledged,
      max(k.due) filter (where k.clock = 'respond') as answer_due, max(k.extended_to) filter (where k.clock = 'respond') as extended_to, max(k.ended_on) filter (where k.clock = 'respond') as answered
    from complaint_clock k where k.case_id = c.case_id and k.round = c.round and k.stage = stage.id and k.binds = 'council'
  ) clocks on true
  left join lateral (
    select greatest(present.number, coalesce(max(later.number), 1)) as furthest from complaint_clock k join (values ${stageList}) later (procedure, id, number)
      on later.procedure = c.procedure and later.id = k.stage where k.case_id = c.case_id and k.round = c.round and k.binds = 'council'
  ) reached on true
  left join lateral (
    select min(${dayAt('e.at')}) filter (where e.data->>'stage' = stage.id) as day,
      max(${dayAt('e.at')}) filter (where ${answersThis}) as answered, (array_agg(e.data->>'finding' order by e.seq desc) filter (where ${answersThis}))[1] as finding
    from complaint_event e where e.case_id = c.case_id and e.event = 'moved' and e.seq > (select max(b.seq) from complaint_event b where b.case_id = c.case_id and b.event = 'began')
  ) moved on true
  left join lateral (
    select ${dayAt('e.at')} as day, e.data->'answers' as answers, array(select jsonb_array_elements_text(e.data->'clauses')) as clauses
    from complaint_event e where e.case_id = c.case_id and e.event = 'sorted' order by e.seq desc limit 1
  ) sorted on true
  left join lateral (select array_agg(x.root_cause order by x.root_cause) as list from complaint_cause x where x.case_id = c.case_id) causes on true
  left join lateral (
    select count(*)::int as count, (count(*) filter (where p.finding is null))::int as open from complaint_point p where p.case_id = c.case_id and p.withdrawn_at is null
  ) points on true
  where stage.number <= reached.furthest`

/** Who asks: null sees what nobody is kept from, and `everything` is for whoever runs the council's own machine. */
export interface RowScope {
  readonly ownTeams: readonly string[]
  readonly everything?: boolean
}

/** Stages of the complaints that were with us at any time from `from` to `to`. */
export async function readStageRows(db: Queryable, scope: RowScope, span: { from: Day; to: Day }): Promise<StageRow[]> {
  return db.query<StageRow>('reports.stages', `select * from (${stageRowsSql}
    and c.procedure = any ($1::text[]) and c.received_at < ($3::date + 1)::timestamp at time zone '${councilZone}'
    and (c.ended_at is null or c.ended_at >= $2::date::timestamp at time zone '${councilZone}')
    and ($5::boolean or f.restricted_to is null or f.restricted_to = any ($4::text[]))) stages order by case_id, stage_number`,
  [complaintProcedures, span.from, span.to, scope.ownTeams, scope.everything === true])
}
