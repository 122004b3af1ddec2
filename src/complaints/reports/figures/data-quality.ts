import { procedures } from '../../../procedures/register.generated.ts'
import type { Asking, Figure, FigureOf } from '../figure.ts'
import type { LetterRow } from '../other-rows.ts'
import { within } from '../period.ts'
import type { StageRow } from '../stage-rows.ts'

type Stage = FigureOf<'stages'>

const section = 'What is missing'
const count = (figure: Pick<Stage, 'id' | 'title' | 'definition' | 'of'> & Partial<Stage>): Stage => ({ section, unit: 'count', source: 'stages', ...figure })
const accepted = (row: StageRow, asking: Asking) => row.is_present && row.stage_number === 1 && within(row.received_on, asking) && row.acceptance === 'accepted'

/** Elements that the procedure's letter must have and this one has not. One that is asked for some findings only was checked when the letter went. */
export function missingElements(row: Pick<LetterRow, 'procedure' | 'letter' | 'elements' | 'version_from'>): string[] {
  const versions = procedures.find((each) => each.id === row.procedure)?.versions
  const version = versions?.find((each) => each.from === row.version_from) ?? versions?.at(-1)
  const asked = version?.letters.find((each) => each.id === row.letter)?.elements ?? []
  return asked.filter((element) => !element.when && !row.elements[element.id]?.trim()).map((element) => element.words)
}

export const dataQualityFigures: readonly Figure[] = [
  count({ id: 'not-sorted', title: 'Not sorted within 2 working days', definition: 'Complaints received in the period for which nobody had decided after two working days whether we accept them.', of: (row, asking) => row.is_present && row.stage_number === 1 && within(row.received_on, asking) && row.acceptance === 'undecided' && row.ended_on === null && asking.workingDays(row.received_on, asking.today) > 2 }),
  count({ id: 'overdue-acknowledgement', title: 'Acknowledgement overdue', definition: 'Open complaints whose acknowledgement is past its date today.', of: (row, asking) => row.is_present && row.acknowledged_on === null && row.ended_on === null && !row.went_on && row.acknowledge_due_on !== null && row.acknowledge_due_on < asking.today }),
  count({ id: 'without-points', title: 'No point written down', definition: 'Accepted complaints received in the period without a single point of complaint.', of: (row, asking) => accepted(row, asking) && row.points === 0 }),
  count({ id: 'answered-without-finding', title: 'Answered with a point left open', definition: 'Complaints answered in the period of which at least one point has no finding.', of: (row, asking) => row.is_present && within(row.answered_on, asking) && !row.went_on && row.points_without_finding > 0 }),
  count({ id: 'without-cause', title: 'Upheld without a root cause', definition: 'Complaints upheld in the period, in full or in part, for which no root cause is named.', of: (row, asking) => within(row.answered_on, asking) && (row.finding === 'upheld' || row.finding === 'partly-upheld') && row.causes.length === 0 }),
  count({ id: 'without-officer', title: 'Open and owned by nobody by name', definition: 'Open complaints that only a team owns.', of: (row) => row.is_present && !row.went_on && row.ended_on === null && row.answered_on === null && row.officer === null }),
  { section, id: 'letter-lacks', title: 'Letters without something that the code asks for', definition: 'Letters sent in the period that lack an element of the procedure’s own list.', unit: 'count', source: 'letters', of: (row, asking) => within(row.sent_on, asking) && missingElements(row).length > 0 },
  { section, id: 'letter-lacks-what', title: 'Letters, by what is missing', definition: 'The same, by what is missing; a letter that lacks two things counts twice.', unit: 'count', source: 'letters', of: (row, asking) => within(row.sent_on, asking) && missingElements(row).length > 0, groups: (row) => missingElements(row) },
]
