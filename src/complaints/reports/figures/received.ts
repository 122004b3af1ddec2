import type { Asking, FigureOf } from '../figure.ts'
import { within } from '../period.ts'
import type { StageRow } from '../stage-rows.ts'
import { refusalReason } from '../refusal-reason.ts'

type Stage = FigureOf<'stages'>

const section = 'Received and accepted'
export const received = (row: StageRow, asking: Asking) => row.is_present && row.stage_number === 1 && within(row.received_on, asking)

const count = (figure: Pick<Stage, 'id' | 'title' | 'definition' | 'of'> & Partial<Stage>): Stage => ({ section, unit: 'count', source: 'stages', ...figure })
const split = (by: string, groups: (row: StageRow) => readonly string[], named: Stage['named']): Stage =>
  count({ id: `received-by-${by}`, title: `Received, by ${by}`, definition: `The same complaints, split by ${by === 'theme' ? 'root cause; a complaint with several counts in each, and one that is not looked into yet in none' : by}.`, of: received, groups, ...(named ? { named } : {}) })

const sortedAs = (acceptance: StageRow['acceptance']) => (row: StageRow, asking: Asking) => received(row, asking) && row.acceptance === acceptance

export const receivedFigures: readonly Stage[] = [
  count({ id: 'received', title: 'Complaints received', definition: 'Complaints that reached us in the period, by the day on which they came, whatever became of them. One that went over to another procedure counts once, under the present one.', of: received }),
  split('procedure', (row) => [row.procedure], 'procedure'),
  split('channel', (row) => [row.channel], 'words'),
  split('service', (row) => [row.service], 'service'),
  split('theme', (row) => row.causes, 'cause'),
  count({ id: 'begun-by-stage', title: 'Stages begun', definition: 'Complaints that came to each stage in the period, by the day on which the stage began.', of: (row, asking) => row.is_present && within(row.begun_on, asking), groups: (row) => [`Stage ${row.stage_number}`] }),
  { ...count({ id: 'received-per-thousand', title: 'Received per 1,000 people', definition: 'Complaints received, for each 1,000 people who live here. The population is the one entered for the year, with its source. Of a year that is not over it is what came so far.', of: received }), unit: 'per-thousand', per: 'population' },
  count({ id: 'accepted', title: 'Accepted', definition: 'Complaints received in the period that we accepted as complaints.', of: sortedAs('accepted') }),
  count({ id: 'refused', title: 'Not accepted', definition: 'Complaints received in the period that we did not accept. Each was told why, and of the right to take that to the Ombudsman.', of: sortedAs('refused') }),
  count({ id: 'refused-by-reason', title: 'Not accepted, by reason', definition: 'The same, by the acceptance question that decided against it.', of: sortedAs('refused'), groups: (row) => [refusalReason(row)], named: 'reason' }),
  count({ id: 'service-requests', title: 'Turned out to be a request for a service', definition: 'What came as a complaint and was a first report of a problem; the service answered it.', of: sortedAs('service-request') }),
  count({ id: 'resolved-informally', title: 'Settled at once', definition: 'Oral complaints about adult social care or public health that were settled by the next working day; the regulations count them apart.', of: sortedAs('resolved-informally') }),
  count({ id: 'sent-on', title: 'Sent on to another body', definition: 'Complaints received in the period that belong to another body, which we sent on.', of: sortedAs('sent-on') }),
  count({ id: 'undecided', title: 'Not sorted yet', definition: 'Complaints received in the period for which nobody has decided yet whether we accept them.', of: sortedAs('undecided') }),
]
