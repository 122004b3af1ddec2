import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'cases-opened',
  title: 'Cases opened',
  definition: 'How many requests, enquiries and complaints came to us to be dealt with.',
  numerator: 'cases opened',
  denominator: null,
  better: 'neither',
  methods: [{ id: 'count', title: 'Count', kind: 'count', unit: 'count', sample: false }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month'],
  parts: {},
  owner: 'Head of Resident Services',
  source: 'Our own record of cases.',
  folder: import.meta.dirname,
})
