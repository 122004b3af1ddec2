import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'satisfaction-good',
  title: 'Residents who said it went well',
  definition: 'Of the residents who told us how it went, how many said “good”.',
  numerator: 'answers “good”',
  denominator: 'answers “good”, “average” or “poor”',
  better: 'up',
  methods: [{ id: 'share', title: 'Share', kind: 'share', unit: 'share', sample: true }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month'],
  parts: { average: 'said “average”', poor: 'said “poor”', offered: 'closed cases whose resident was asked in the period' },
  owner: 'Head of Resident Services',
  source: 'One question with three faces, offered with every closed case (GovMetric’s method). Interval: Wilson, 95%.',
  notes: ['Those who answer are not everybody: the interval says how far chance alone could move the figure, not who kept silent.'],
  folder: import.meta.dirname,
})
