import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'closed-in-time',
  title: 'Cases closed in time',
  definition: 'Of the cases that we closed and had given a date for, how many were closed by that date.',
  numerator: 'cases closed by their promised time',
  denominator: 'cases closed that had a promise',
  better: 'up',
  methods: [{ id: 'share', title: 'Share', kind: 'share', unit: 'share', sample: false }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month'],
  parts: { 'no-promise': 'cases closed that never had a date, not counted' },
  owner: 'Head of Resident Services',
  source: 'Our own record of cases and promises.',
  notes: [
    'The date is the last one given. A case that is still open does not count here, however late: see the promises kept.',
  ],
  folder: import.meta.dirname,
})
