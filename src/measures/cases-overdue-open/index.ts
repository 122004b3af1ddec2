import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'cases-overdue-open',
  title: 'Open cases past their date',
  definition: 'Of the cases open at the end of the period, how many were past the date that we had given.',
  numerator: 'cases open past the promise',
  denominator: 'cases open',
  better: 'down',
  methods: [{ id: 'share', title: 'Share', kind: 'share', unit: 'share', sample: false }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'opened-month'],
  parts: { 'no-promise': 'open cases for which no date holds' },
  owner: 'Head of Resident Services',
  source: 'Our own record of cases and promises.',
  notes: ['The moment is the end of the last day of the period, or now when that day has not ended.'],
  folder: import.meta.dirname,
})
