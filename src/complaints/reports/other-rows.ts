import type { Queryable } from '../../platform/database/index.ts'
import { councilZone } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { restrictionSql } from '../../staff/index.ts'
import type { RowScope } from './stage-rows.ts'

const ofCase = restrictionSql('f', 1)
/** A matter may be kept to a team by itself, besides its case. */
const ofMatter = `${restrictionSql('m', 1, 'kept')} and ${ofCase}`

export interface RemedyRow {
  case_id: number
  ref: string
  title: string
  kind: string
  pence: number | null
  service: string
  agreed_on: Day
  due_on: Day
  done_on: Day | null
  withdrawn_on: Day | null
}

/** Remedies agreed, open, done or due in the span. */
export async function readRemedyRows(db: Queryable, scope: RowScope, span: { from: Day; to: Day }): Promise<RemedyRow[]> {
  return db.query<RemedyRow>('reports.remedies', `select r.case_id, f.ref, f.title, r.kind, r.pence, f.service_code as service, r.agreed_on, r.due_on, r.done_on, r.withdrawn_on
    from complaint_remedy r join case_file f on f.id = r.case_id where ${ofCase} and r.agreed_on <= $3 and (r.done_on is null or greatest(r.done_on, r.agreed_on, r.due_on) >= $2)`,
  [scope.ownTeams, span.from, span.to])
}

export interface LessonRow {
  id: number
  case_id: number | null
  ref: string | null
  title: string
  root_cause: string | null
  service: string | null
  written_on: Day
  due_on: Day
  done_on: Day | null
  checked_on: Day | null
  worked: 'yes' | 'partly' | 'no' | null
  withdrawn_on: Day | null
}

export async function readLessonRows(db: Queryable, scope: RowScope, span: { from: Day; to: Day }): Promise<LessonRow[]> {
  return db.query<LessonRow>('reports.lessons', `select l.id, l.case_id, f.ref, l.change as title, l.root_cause, l.service_code as service, l.written_on, l.due_on, l.done_on, l.checked_on, l.worked, l.withdrawn_on
    from complaint_lesson l left join case_file f on f.id = l.case_id where ${ofCase} and l.written_on <= $3 and (l.checked_on is null or l.checked_on >= $2 or l.written_on >= $2)`,
  [scope.ownTeams, span.from, span.to])
}

export interface MatterRow {
  id: number
  case_id: number | null
  ref: string | null
  title: string
  body: string
  ask: string
  received_on: Day
  answer_due_on: Day | null
  answered_on: Day | null
  decision: string | null
  decided_on: Day | null
  remedied_before: boolean
  public_report: boolean
  handling_failure: boolean
}

export async function readMatterRows(db: Queryable, scope: RowScope, span: { from: Day; to: Day }): Promise<MatterRow[]> {
  return db.query<MatterRow>('reports.matters', `select m.id, m.case_id, f.ref, m.subject as title, m.body, m.ask, m.received_on, m.answer_due_on, m.answered_on, m.decision, m.decided_on, m.remedied_before, m.public_report, m.handling_failure
    from ombudsman_matter m left join case_file f on f.id = m.case_id where ${ofMatter} and m.received_on <= $3 and (m.decided_on is null or m.decided_on >= $2 or m.received_on >= $2)`,
  [scope.ownTeams, span.from, span.to])
}

export interface RecommendationRow {
  id: number
  matter_id: number
  case_id: number | null
  ref: string | null
  title: string
  body: string
  due_on: Day
  done_on: Day | null
  verdict: 'complied' | 'complied-late' | 'not-complied' | null
}

export async function readRecommendationRows(db: Queryable, scope: RowScope, span: { from: Day; to: Day }): Promise<RecommendationRow[]> {
  return db.query<RecommendationRow>('reports.recommendations', `select n.id, n.matter_id, m.case_id, f.ref, n.words as title, m.body, n.due_on, n.done_on, n.verdict
    from ombudsman_recommendation n join ombudsman_matter m on m.id = n.matter_id left join case_file f on f.id = m.case_id
    where ${ofMatter} and n.due_on <= $3 and (n.done_on is null or n.done_on >= $2 or n.due_on >= $2)`,
  [scope.ownTeams, span.from, span.to])
}

// A case may have moved to another procedure since: a letter is held against the one under which it was sent.
const beganBefore = `select b.data from complaint_event e join complaint_event b on b.case_id = e.case_id and b.event = 'began' and b.seq < e.seq
  where e.case_id = l.case_id and e.event = 'letter-sent' and (e.data->>'n')::int = l.n order by b.seq desc limit 1`

/** A letter as it was sent, with the procedure under which that was. */
export interface LetterRow {
  case_id: number
  ref: string
  title: string
  procedure: string
  letter: string
  elements: Record<string, string>
  sent_on: Day
  version_from: Day
}

export async function readLetterRows(db: Queryable, scope: RowScope, span: { from: Day; to: Day }): Promise<LetterRow[]> {
  return db.query<LetterRow>('reports.letters', `select l.case_id, f.ref, f.title, began.data->>'procedure' as procedure, l.letter, l.elements, (l.sent_at at time zone '${councilZone}')::date as sent_on, began.data->>'version' as version_from
    from complaint_letter l join case_file f on f.id = l.case_id
    join lateral (${beganBefore}) began on true
    where ${ofCase} and l.sent_at >= $2::date::timestamp at time zone '${councilZone}' and l.sent_at < ($3::date + 1)::timestamp at time zone '${councilZone}'`,
  [scope.ownTeams, span.from, span.to])
}
