import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'satisfaction-net',
  title: 'Net satisfaction',
  definition: 'Answers “good” less answers “poor”, of all answers: +1 when everyone says good, −1 when everyone says poor.',
  numerator: 'answers “good” less answers “poor”',
  denominator: 'answers “good”, “average” or “poor”',
  better: 'up',
  methods: [{ id: 'net', title: 'Net', kind: 'net', unit: 'net', sample: true }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month'],
  parts: { good: 'said “good”', average: 'said “average”', poor: 'said “poor”' },
  owner: 'Head of Resident Services',
  source: 'GovMetric: (good − poor) ÷ all. Interval: ± 1.96 standard errors, variance p(good) + p(poor) − net².',
  folder: import.meta.dirname,
})
