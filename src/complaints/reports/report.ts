import { acknowledgedFigures, answeredFigures } from './figures/answered.ts'
import { dataQualityFigures } from './figures/data-quality.ts'
import { backlogFigures, workloadFigures } from './figures/live.ts'
import { ombudsmanFigures } from './figures/ombudsman.ts'
import { outcomeFigures } from './figures/outcomes.ts'
import { putRightFigures } from './figures/put-right.ts'
import { receivedFigures } from './figures/received.ts'
import { tenantFigures } from './figures/tenants.ts'
import type { Figure } from './figure.ts'

export interface Report {
  /** In addresses and on the command line. */
  readonly name: string
  readonly title: string
  readonly lead: string
  /** `now` reports stand as of today whatever the year. */
  readonly span: 'year' | 'quarter' | 'now'
  readonly figures: readonly Figure[]
}

const all = [...receivedFigures, ...acknowledgedFigures, ...answeredFigures, ...outcomeFigures, ...putRightFigures, ...ombudsmanFigures]

/** What scrutiny asks about each quarter; the rest stands in the yearly report. */
const quarterly = new Set([
  'received', 'received-by-procedure', 'received-by-service', 'received-by-theme', 'accepted', 'refused', 'refused-by-reason', 'acknowledged-within-limit', 'answered-by-first-date', 'answered-by-agreed-date',
  'answered-by-agreed-date-by-stage', 'extended', 'open-past-date', 'outcomes-by-stage', 'upheld', 'went-to-stage-2', 'remedies', 'payments-made', 'actions-overdue', 'lessons-done', 'lessons-overdue', 'lessons-worked',
  'referrals', 'decisions', 'ombudsman-upheld', 'recommendations-complied',
])

export const reports: readonly Report[] = [
  { name: 'complaints-annual', title: 'Complaints annual report', span: 'year', lead: 'Everything that the two codes and the social care regulations ask a council to say about its complaints each year.', figures: all },
  { name: 'complaints-quarterly', title: 'Quarterly report for scrutiny', span: 'quarter', lead: 'What came in, how well we kept to time, what we found and what we changed.', figures: all.filter((figure) => quarterly.has(figure.id)) },
  { name: 'complaints-backlog', title: 'Open complaints by age and stage', span: 'now', lead: 'What waits for something of ours now.', figures: backlogFigures },
  { name: 'complaints-workload', title: 'Workload by officer and team', span: 'now', lead: 'Who has how many complaints, and what is due.', figures: workloadFigures },
  { name: 'complaints-data-quality', title: 'What is missing in our records', span: 'year', lead: 'Gaps that would make the other figures wrong, or an answer incomplete.', figures: dataQualityFigures },
  { name: 'tenant-measures', title: 'Tenant satisfaction measures CH01, CH02 and TP09', span: 'year', lead: 'The three measures about complaints that a landlord publishes each year.', figures: tenantFigures },
]

export function reportNamed(name: string): Report | undefined {
  return reports.find((report) => report.name === name)
}
