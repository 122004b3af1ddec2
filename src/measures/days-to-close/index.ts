import { defineMeasure } from '../contract.ts'
import type { Method } from '../contract.ts'

const workingDays = { kind: 'quantile', unit: 'working-days', sample: false, amount: 'working_days' } as const satisfies Partial<Method>
const elapsedHours = { kind: 'quantile', unit: 'hours', sample: false, amount: 'elapsed_hours' } as const satisfies Partial<Method>

export default defineMeasure({
  id: 'days-to-close',
  title: 'Time to close a case',
  definition: 'How long cases took from opening to closing: half took no longer than the median, nine in ten no longer than the 90th percentile.',
  numerator: 'time from opening to closing of each case closed in the period',
  denominator: null,
  better: 'down',
  methods: [
    { id: 'working-days-median', title: 'Median, working days', quantile: 0.5, ...workingDays },
    { id: 'working-days-p90', title: '90th percentile, working days', quantile: 0.9, ...workingDays },
    { id: 'elapsed-hours-median', title: 'Median, hours by the clock', quantile: 0.5, ...elapsedHours },
    { id: 'elapsed-hours-p90', title: '90th percentile, hours by the clock', quantile: 0.9, ...elapsedHours },
  ],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month'],
  parts: { 'closed-before-opened': 'closed before they were opened, by the record; left out' },
  owner: 'Head of Resident Services',
  source: 'Our own record of cases. Working days are those of England (calendar ENG-CODE); closed on the day of opening is 0.',
  notes: ['Cases that are still open are not in it, so read it beside the open cases past their date.'],
  folder: import.meta.dirname,
})
