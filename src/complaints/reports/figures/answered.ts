import type { Asking, FigureOf } from '../figure.ts'
import { within } from '../period.ts'
import type { StageRow } from '../stage-rows.ts'

type Stage = FigureOf<'stages'>

const byStage = (row: StageRow) => [`Stage ${row.stage_number}`]
const byProcedure = (row: StageRow) => [row.procedure]

/** An ended complaint without the event owed none any more: withdrawn, refused, sent on. */
const owed = (happened: string | null, row: StageRow) => happened !== null || row.ended_on === null

const acknowledgementDue = (row: StageRow, asking: Asking) => within(row.acknowledge_due_on, { from: asking.from, to: asking.asOf }) && owed(row.acknowledged_on, row)
const acknowledgedInTime = (row: StageRow) => row.acknowledged_on !== null && row.acknowledged_on <= row.acknowledge_due_on!

/** The date that stood: the one told in an extension, else the first. */
export const standingDue = (row: StageRow) => row.extended_due_on ?? row.answer_due_on
export const answerDue = (row: StageRow, asking: Asking) => within(standingDue(row), { from: asking.from, to: asking.asOf }) && owed(row.answered_on, row)
const firstDue = (row: StageRow) => row.answered_on !== null && row.answered_on <= row.answer_due_on!
const standing = (row: StageRow) => row.answered_on !== null && row.answered_on <= standingDue(row)!

const dueWords = 'Dated by the day on which it fell due. Late and still open past the date both count as not in time; what was withdrawn, refused or sent on before is left out.'

const share = (section: string, figure: Pick<Stage, 'id' | 'title' | 'definition' | 'of' | 'that'> & Partial<Stage>): Stage[] => [
  { section, unit: 'share', source: 'stages', ...figure },
  { section, unit: 'share', source: 'stages', ...figure, id: `${figure.id}-by-stage`, title: `${figure.title}, by stage`, groups: byStage },
  { section, unit: 'share', source: 'stages', ...figure, id: `${figure.id}-by-procedure`, title: `${figure.title}, by procedure`, groups: byProcedure, named: 'procedure' },
]

export const acknowledgedFigures: readonly Stage[] = share('Acknowledged', {
  id: 'acknowledged-within-limit', title: 'Acknowledged in time', of: acknowledgementDue, that: acknowledgedInTime,
  definition: `Acknowledgements sent by their last day ÷ acknowledgements that fell due. Five working days under the two codes; each other procedure by its own rule. ${dueWords}`,
})

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
  { section: answers, id: 'open-past-date', title: 'Open past the date', unit: 'count', source: 'stages', of: (row, asking) => answerDue(row, asking) && (row.answered_on === null || row.answered_on > asking.asOf), definition: 'Answers that fell due in the period and had not been sent by its end.' },
]
