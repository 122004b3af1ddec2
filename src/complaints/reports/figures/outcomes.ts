import type { Asking, FigureOf } from '../figure.ts'
import { within } from '../period.ts'
import type { StageRow } from '../stage-rows.ts'

type Stage = FigureOf<'stages'>

const section = 'Outcomes'
const byStage = (row: StageRow) => [`Stage ${row.stage_number}`]
const decided = (row: StageRow, asking: Asking) => within(row.answered_on, asking) && row.finding !== null
const upheld = (row: StageRow) => row.finding === 'upheld' || row.finding === 'partly-upheld'
/** Withdrawn at this stage: the complaint ended here without an answer to it. */
const withdrawn = (row: StageRow, asking: Asking) => row.is_present && row.state === 'withdrawn' && row.answered_on === null && within(row.ended_on, asking)

const outcomeOf = (row: StageRow) => (row.answered_on === null ? 'withdrawn' : (row.finding ?? 'no-finding'))
const answered = 'Dated by the day of the answer.'

export const outcomeFigures: readonly Stage[] = [
  {
    section, id: 'outcomes-by-stage', title: 'Outcomes, by stage', unit: 'count', source: 'stages', groups: (row) => [`Stage ${row.stage_number}: ${outcomeOf(row)}`], named: 'words',
    of: (row, asking) => (within(row.answered_on, asking) || withdrawn(row, asking)), definition: `What each answer found, and complaints that were withdrawn before one. A complaint with several points has the outcome of the most serious. ${answered}`,
  },
  { section, id: 'upheld', title: 'Upheld in full or in part', unit: 'share', source: 'stages', of: decided, that: upheld, definition: `Answers that found us wrong, in full or in part ÷ answers with a finding. ${answered}` },
  { section, id: 'upheld-by-stage', title: 'Upheld in full or in part, by stage', unit: 'share', source: 'stages', of: decided, that: upheld, groups: byStage, definition: `The same for each stage. ${answered}` },
  { section, id: 'upheld-by-service', title: 'Upheld in full or in part, by service', unit: 'share', source: 'stages', of: decided, that: upheld, groups: (row) => [row.service], named: 'service', definition: `The same for each service. ${answered}` },
  {
    section, id: 'went-to-stage-2', title: 'Went to stage 2', unit: 'share', source: 'stages', that: (row) => row.went_on,
    of: (row, asking) => row.stage_number === 1 && within(row.answered_on, asking), definition: `Of the first answers sent in the period, those after which the resident has asked for stage 2 up to today. Some may still ask. ${answered}`,
  },
  {
    section, id: 'went-to-stage-2-by-service', title: 'Went to stage 2, by service', unit: 'share', source: 'stages', that: (row) => row.went_on, groups: (row) => [row.service], named: 'service',
    of: (row, asking) => row.stage_number === 1 && within(row.answered_on, asking), definition: 'The same for each service.',
  },
]
