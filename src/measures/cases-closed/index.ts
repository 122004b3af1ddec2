import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'cases-closed',
  title: 'Cases closed',
  definition: 'How many cases ended, whatever the answer was. Closed does not mean fixed.',
  numerator: 'cases closed',
  denominator: null,
  better: 'neither',
  methods: [{ id: 'count', title: 'Count', kind: 'count', unit: 'count', sample: false }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month'],
  parts: { fixed: 'closed as fixed', duplicate: 'closed as a duplicate of another case' },
  owner: 'Head of Resident Services',
  source: 'Our own record of cases.',
  notes: ['A case that is opened again is no longer counted as closed.'],
  folder: import.meta.dirname,
})
