import { hundredths } from '../../platform/text/index.ts'
import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'cases-without-promise',
  title: 'Cases opened without a date',
  definition: 'Of the cases that were opened, how many residents were never given a date.',
  numerator: 'cases opened without a promise',
  denominator: 'cases opened',
  better: 'down',
  methods: [{ id: 'share', title: 'Share', kind: 'share', unit: 'share', sample: false }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month'],
  parts: {},
  owner: 'Head of Resident Services',
  source: 'Our own record of cases and promises.',
  notes: ['Printed beside every rate of promises kept, because a rate could be made to look better by promising less.'],
  folder: import.meta.dirname,
  besideHeadline: ({ numerator, value }) => (numerator === 0
    ? 'Every resident whose case was opened was given a date.'
    : `${hundredths(value ?? 0)} in 100 residents were given no date; we count that apart.`),
})
