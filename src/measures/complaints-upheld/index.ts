import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'complaints-upheld',
  title: 'Complaints upheld',
  definition: 'Of the complaints that we answered, how many we found to be right, in full or in part.',
  numerator: 'answers that upheld the complaint in full or in part',
  denominator: 'answers with a finding, sent in the period',
  better: 'neither',
  methods: [{ id: 'share', title: 'Share', kind: 'share', unit: 'share', sample: false }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month', 'procedure', 'stage'],
  parts: { 'in-full': 'upheld in full', 'in-part': 'upheld in part', 'no-finding': 'answered without a finding, not counted' },
  owner: 'Complaints Manager',
  source: 'Our own record of each answer and what it found; asked for yearly by the LGSCO’s code, 8.1.',
  notes: ['Neither high nor low is good by itself: a council that finds its own faults upholds many.', 'A complaint with several points has the finding of the most serious.'],
  folder: import.meta.dirname,
})
