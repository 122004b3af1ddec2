import { daysBetween } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { Asking, Figure, FigureOf } from '../figure.ts'
import type { StageRow } from '../stage-rows.ts'
import { standingDue } from './answered.ts'

type Stage = FigureOf<'stages'>

/** The stage that the complaint is at, not ended and not answered: something of ours is owed. */
const open = (row: StageRow) => row.is_present && !row.went_on && row.ended_on === null && row.answered_on === null && row.acceptance !== 'refused'
const owedBy = (row: StageRow) => (row.acknowledged_on === null && row.acknowledge_due_on !== null ? row.acknowledge_due_on : standingDue(row))
const overdue = (row: StageRow, asking: Asking) => open(row) && owedBy(row) !== null && owedBy(row)! < asking.today

const ages = [[5, '0 to 5 days'], [10, '6 to 10 days'], [20, '11 to 20 days'], [40, '21 to 40 days'], [90, '41 to 90 days']] as const

export function ageBand(row: Pick<StageRow, 'begun_on'>, today: Day): string {
  const days = daysBetween(row.begun_on, today)
  return ages.find(([most]) => days <= most)?.[1] ?? 'over 90 days'
}

const backlog = 'Open now'
const count = (figure: Pick<Stage, 'id' | 'title' | 'definition' | 'of' | 'section'> & Partial<Stage>): Stage => ({ unit: 'count', source: 'stages', ...figure })

export const backlogFigures: readonly Figure[] = [
  count({ section: backlog, id: 'open', title: 'Open complaints', definition: 'Complaints that wait for something of ours now, at the stage where they are.', of: open }),
  count({ section: backlog, id: 'open-overdue', title: 'Overdue', definition: 'Of those, complaints whose acknowledgement or answer is past its date today.', of: overdue }),
  count({ section: backlog, id: 'open-by-age', title: 'Open, by stage and age', definition: 'Open complaints by stage and by calendar days since the stage began.', of: open, groups: (row, asking) => [`Stage ${row.stage_number}: ${ageBand(row, asking.today)}`] }),
  count({ section: backlog, id: 'open-by-procedure', title: 'Open, by procedure', definition: 'Open complaints by procedure.', of: open, groups: (row) => [row.procedure], named: 'procedure' }),
  count({ section: backlog, id: 'open-by-service', title: 'Open, by service', definition: 'Open complaints by service.', of: open, groups: (row) => [row.service], named: 'service' }),
]

const isDueSoon = (row: StageRow, asking: Asking) => {
  const due = open(row) ? owedBy(row) : null
  return due !== null && due >= asking.today && daysBetween(asking.today, due) <= 7
}
const isAnsweredLately = (row: StageRow, asking: Asking) => row.answered_on !== null && daysBetween(row.answered_on, asking.today) <= 90 && row.answered_on <= asking.today

const workload = [
  { id: 'open', column: 'Open', of: open, definition: 'Complaints that wait for something of ours now, by the WHO. “Nobody by name” are owned by a team.' },
  { id: 'overdue', column: 'Overdue', of: overdue, definition: 'Of those, complaints whose acknowledgement or answer is past its date today.' },
  { id: 'week', column: 'Due in 7 days', of: isDueSoon, definition: 'Open complaints whose acknowledgement or answer falls due within 7 days.' },
  { id: 'answered', column: 'Answered in 90 days', of: isAnsweredLately, definition: 'Answers sent in the last 90 days, by the WHO now.' },
]

/** The same four of each officer, and of each team. */
const workloadOf = (who: { id: string; section: string; named: 'officer' | 'team'; words: string; group(row: StageRow): string }): Figure[] => workload.map(({ id, column, of, definition }) => count({
  section: who.section, id: `${who.id}-${id}`, title: `${column}, ${who.section.toLowerCase()}`, column, definition: definition.replace('WHO', who.words), of, groups: (row) => [who.group(row)], named: who.named,
}))

export const workloadFigures: readonly Figure[] = [
  ...workloadOf({ id: 'workload', section: 'By officer', named: 'officer', words: 'officer who owns them', group: (row) => (row.officer === null ? '' : String(row.officer)) }),
  ...workloadOf({ id: 'workload-team', section: 'By team', named: 'team', words: 'team that owns them', group: (row) => row.team }),
]
