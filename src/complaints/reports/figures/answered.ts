import type { Asking, FigureOf } from '../figure.ts'
import { fellDue } from '../period.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { StageRow } from '../stage-rows.ts'

type Stage = FigureOf<'stages'>

const byStage = (row: StageRow) => [`Stage ${row.stage_number}`]
const byProcedure = (row: StageRow) => [row.procedure]

/** Not owed: what was withdrawn, refused, sent on, or taken by another stage or procedure before its day was over. */
const owed = (happened: Day | null, due: Day | null, { left_on: left }: StageRow) => due !== null && (happened !== null || left === null || left > due)

const acknowledgementDue = (row: StageRow, asking: Asking) => fellDue(row.acknowledge_due_on, asking) && owed(row.acknowledged_on, row.acknowledge_due_on, row)
const acknowledgedInTime = (row: StageRow) => row.acknowledged_on !== null && row.acknowledged_on <= row.acknowledge_due_on!

/** The date that stood: the one told in an extension, else the first. */
export const standingDue = (row: StageRow) => row.extended_due_on ?? row.answer_due_on
export const answerDue = (row: StageRow, asking: Asking) => fellDue(standingDue(row), asking) && owed(row.answered_on, standingDue(row), row)
const firstDue = (row: StageRow) => row.answered_on !== null && row.answered_on <= row.answer_due_on!
const standing = (row: StageRow) => row.answered_on !== null && row.answered_on <= standingDue(row)!
const sentLate = (happened: Day | null, due: Day | null, asking: Asking) => happened !== null && happened > due! && happened <= asking.asOf
const notSent = (happened: Day | null, asking: Asking) => happened === null || happened > asking.asOf

const dueWords = 'Dated by the day on which it fell due. Late and still open past the date both count as not in time; what ended or went over to another procedure by that day is left out. A complaint counts under the procedure that held then.'

const share = (section: string, figure: Pick<Stage, 'id' | 'title' | 'definition' | 'of' | 'that'> & Partial<Stage>): Stage[] => [
  { section, unit: 'share', source: 'stages', ...figure },
  { section, unit: 'share', source: 'stages', ...figure, id: `${figure.id}-by-stage`, title: `${figure.title}, by stage`, groups: byStage },
  { section, unit: 'share', source: 'stages', ...figure, id: `${figure.id}-by-procedure`, title: `${figure.title}, by procedure`, groups: byProcedure, named: 'procedure' },
]

const count = (section: string, figure: Pick<Stage, 'id' | 'title' | 'definition' | 'of'>): Stage[] => [
  { section, unit: 'count', source: 'stages', ...figure },
  { section, unit: 'count', source: 'stages', ...figure, id: `${figure.id}-by-stage`, title: `${figure.title}, by stage`, groups: byStage },
  { section, unit: 'count', source: 'stages', ...figure, id: `${figure.id}-by-procedure`, title: `${figure.title}, by procedure`, groups: byProcedure, named: 'procedure' },
]

const acknowledged = 'Acknowledged'

export const acknowledgedFigures: readonly Stage[] = [
  ...share(acknowledged, {
    id: 'acknowledged-within-limit', title: 'Acknowledged in time', of: acknowledgementDue, that: acknowledgedInTime,
    definition: `Acknowledgements sent by their last day ÷ acknowledgements that fell due. Five working days under the two codes; each other procedure by its own rule. ${dueWords}`,
  }),
  ...count(acknowledged, {
    id: 'acknowledged-late', title: 'Acknowledged late', of: (row, asking) => acknowledgementDue(row, asking) && sentLate(row.acknowledged_on, row.acknowledge_due_on, asking),
    definition: 'Acknowledgements that fell due in the period and were sent after their last day, by its end.',
  }),
  ...count(acknowledged, {
    id: 'not-acknowledged', title: 'Not acknowledged', of: (row, asking) => acknowledgementDue(row, asking) && notSent(row.acknowledged_on, asking),
    definition: 'Acknowledgements that fell due in the period and had not been sent by its end.',
  }),
]

const answers = 'Answered'
const extended = (row: StageRow, asking: Asking) => answerDue(row, asking) && row.extended_due_on !== null

export const answeredFigures: readonly Stage[] = [
  ...share(answers, {
    id: 'answered-by-first-date', title: 'Answered in time, without an extension', of: answerDue, that: firstDue,
    definition: `Answers sent by the first date that the code sets ÷ answers that fell due. An answer that needed an extension counts as not in time here. ${dueWords}`,
  }),
  ...share(answers, {
    id: 'answered-by-agreed-date', title: 'Answered in time, with agreed extensions', of: answerDue, that: standing,
    definition: `Answers sent by the date that stood, which is the extended one where it was extended as the code allows ÷ answers that fell due. ${dueWords}`,
  }),
  { section: answers, id: 'extended', title: 'Extended', unit: 'share', source: 'stages', of: answerDue, that: (row) => row.extended_due_on !== null, definition: 'Answers whose date was extended in time and within the limit of the code ÷ answers that fell due.' },
  {
    section: answers, id: 'extension-length', title: 'Length of an extension', unit: 'days', source: 'stages', of: extended, definition: 'Mean number of working days (England) between the first date and the extended one.',
    amount: (row, asking) => (row.answer_due_on && row.extended_due_on ? asking.workingDays(row.answer_due_on, row.extended_due_on) : null),
  },
  ...count(answers, {
    id: 'answered-late', title: 'Answered late', of: (row, asking) => answerDue(row, asking) && sentLate(row.answered_on, standingDue(row), asking),
    definition: 'Answers that fell due in the period and were sent after the date that stood, by its end.',
  }),
  ...count(answers, {
    id: 'open-past-date', title: 'Not answered by the end of the period', of: (row, asking) => answerDue(row, asking) && notSent(row.answered_on, asking),
    definition: 'Answers that fell due in the period and had not been sent by its end.',
  }),
]
