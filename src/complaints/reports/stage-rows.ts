import { councilZone } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { procedures } from '../../procedures/register.generated.ts'
import { restrictionSql } from '../../staff/index.ts'

/** One stage that a complaint reached. What is said of the whole complaint stands in each of its rows. */
export interface StageRow {
  case_id: number
  ref: string
  title: string
  /** The one that held at the time. */
  procedure: string
  /** 1, and one more for each time that it went over to another procedure. */
  round: number
  /** Of the procedure that it follows now. */
  is_present: boolean
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
  /** Why, as it was written. */
  sorted_because: string | null
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
  /** When the council was done with this stage: the next one began, the complaint ended, or another procedure took it. */
  left_on: Day | null
  points: number
  points_without_finding: number
  /** Only this team may see the case. */
  restricted_to: string | null
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const versions = procedures.flatMap((procedure) => procedure.versions.map((version) => ({ procedure: procedure.id, version })))

// From the procedures' own tables: constants of this program, never typed by anyone. Looked up as JSON: a join with a list of rows costs twice as much.
const stagesOf = quoted(JSON.stringify(Object.fromEntries(procedures.map(({ id, versions: all }) => [id, [...new Set(all.flatMap((version) => version.stages.map((stage) => stage.id)))]]))))
const numberOf = quoted(JSON.stringify(Object.fromEntries(versions.flatMap(({ procedure, version }) => version.stages.map((stage, i) => [`${procedure} ${stage.id}`, i + 1])))))
const stageOfState = quoted(JSON.stringify(Object.fromEntries(versions.flatMap(({ procedure, version }) => version.states.map((state) => [`${procedure} ${state.id}`, state.stage])))))

/** Procedures whose answers say whether someone was right: complaints, where the others are requests and enquiries. */
export const complaintProcedures: readonly string[] = procedures.filter((procedure) => procedure.versions.some((version) => version.outcomes.findings.some((finding) => finding.id === 'upheld'))).map((procedure) => procedure.id)

const dayAt = (instant: string) => `(${instant} at time zone '${councilZone}')::date`

/** The answer of this stage: an event that moved it on from a state of the stage. */
const answersThis = `e.data->>'answers' = 'true' and ${stageOfState}::jsonb->>(round.procedure || ' ' || (e.data->>'from')) = stage.id`

/** Events of this round: from its beginning up to the next, if the case went over to another procedure. */
const inRound = 'e.case_id = c.case_id and e.seq > round.began and (round.gave_way is null or e.seq < round.gave_way)'

/**
 * Every stage of every complaint, under the procedure that held at the time: a case that went over to another one has the
 * stages of before as well, up to that day. A condition can be put behind it. Reads the live tables, so that it holds at once.
 */
export const stageRowsSql = `
  select c.case_id, f.ref, f.title, round.procedure, round.number as round, round.gave_way is null as is_present, stage.id as stage, stage.number as stage_number, stage.number < round.furthest as went_on, f.kind,
    coalesce(about.service_code, f.service_code) as service, f.owner_team as team, f.owner_officer as officer, f.channel, f.ward, c.acceptance, sorted.answers, sorted.clauses, sorted.because as sorted_because,
    ${dayAt('c.received_at')} as received_on, sorted.day as sorted_on, coalesce(clocks.starts, moved.day, ${dayAt('c.received_at')}) as begun_on,
    clocks.acknowledge_due as acknowledge_due_on, clocks.acknowledged as acknowledged_on, clocks.answer_due as answer_due_on, clocks.extended_to as extended_due_on,
    coalesce(clocks.answered, moved.answered) as answered_on, moved.finding, c.state, case when round.gave_way is null and stage.number = round.furthest then ${dayAt('c.ended_at')} end as ended_on,
    coalesce(lead(coalesce(clocks.starts, moved.day)) over (partition by c.case_id, round.number order by stage.number), case when round.gave_way is null then ${dayAt('c.ended_at')} else round.gave_way_on end) as left_on,
    f.restricted_to, coalesce(causes.list, '{}') as causes, points.count as points, points.open as points_without_finding
  from complaint c join case_file f on f.id = c.case_id
  left join case_file about on about.id = c.about_case and about.restricted_to is null
  join lateral (
    select each.*, greatest(case when each.gave_way is null then (${numberOf}::jsonb->>(c.procedure || ' ' || c.stage))::int end, (
      select max((${numberOf}::jsonb->>(each.procedure || ' ' || k.stage))::int) from complaint_clock k where k.case_id = c.case_id and k.round = each.number and k.binds = 'council'
    ), 1) as furthest
    from (
      select e.data->>'procedure' as procedure, (row_number() over (order by e.seq))::smallint as number, e.seq as began, lead(e.seq) over (order by e.seq) as gave_way, lead(${dayAt('e.written_at')}) over (order by e.seq) as gave_way_on
      from complaint_event e where e.case_id = c.case_id and e.event = 'began'
    ) each offset 0 -- worked out once for each row, not at each place that names it
  ) round on true
  join lateral (select n::smallint as number, ${stagesOf}::jsonb->round.procedure->>(n - 1) as id from generate_series(1, round.furthest) n) stage on true
  left join lateral (
    select min(k.starts) as starts,
      max(k.due) filter (where k.clock = 'acknowledge') as acknowledge_due, max(k.ended_on) filter (where k.clock = 'acknowledge') as acknowledged,
      max(k.due) filter (where k.clock = 'respond') as answer_due, max(k.extended_to) filter (where k.clock = 'respond') as extended_to, max(k.ended_on) filter (where k.clock = 'respond') as answered
    from complaint_clock k where k.case_id = c.case_id and k.round = round.number and k.stage = stage.id and k.binds = 'council'
  ) clocks on true
  left join lateral (
    select min(${dayAt('e.at')}) filter (where e.data->>'stage' = stage.id) as day,
      max(${dayAt('e.at')}) filter (where ${answersThis}) as answered, (array_agg(e.data->>'finding' order by e.seq desc) filter (where ${answersThis}))[1] as finding
    from complaint_event e where ${inRound} and e.event = 'moved'
  ) moved on true
  left join lateral (
    select ${dayAt('e.at')} as day, e.data->'answers' as answers, array(select jsonb_array_elements_text(e.data->'clauses')) as clauses, e.data->>'reason' as because
    from complaint_event e where ${inRound} and e.event = 'sorted' order by e.seq desc limit 1
  ) sorted on true
  left join lateral (select array_agg(x.root_cause order by x.root_cause) as list from complaint_cause x where x.case_id = c.case_id) causes on true
  left join lateral (
    select count(*)::int as count, (count(*) filter (where p.finding is null))::int as open from complaint_point p where p.case_id = c.case_id and p.withdrawn_at is null
  ) points on true
  where true`

/** Whose restricted complaints are read too: those of these teams, or with null all, for what singles nobody out and for whoever runs the council's own machine. */
export interface RowScope {
  readonly ownTeams: readonly string[] | null
}

/** Stages of the complaints that were with us at any time from `from` to `to`, or whose answer, given earlier, fell due then. */
export async function readStageRows(db: Queryable, scope: RowScope, span: { from: Day; to: Day }): Promise<StageRow[]> {
  return db.query<StageRow>('reports.stages', `select * from (${stageRowsSql}
    and round.procedure = any ($1::text[]) and c.received_at < ($3::date + 1)::timestamp at time zone '${councilZone}'
    and (c.ended_at is null or c.ended_at >= $2::date::timestamp at time zone '${councilZone}' or exists (select from complaint_clock k where k.case_id = c.case_id and coalesce(k.extended_to, k.due) >= $2))
    and ${restrictionSql('f', 4)}) stages order by case_id, round, stage_number`,
  [complaintProcedures, span.from, span.to, scope.ownTeams])
}
