import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'acknowledged-in-time',
  title: 'Complaints acknowledged in time',
  definition: 'Of the acknowledgements of complaints that fell due, how many we sent by their last day.',
  numerator: 'acknowledgements sent by their last day',
  denominator: 'acknowledgements that fell due in the period',
  better: 'up',
  methods: [{ id: 'share', title: 'Share', kind: 'share', unit: 'share', sample: false }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month', 'procedure', 'stage'],
  parts: { late: 'sent after the last day', open: 'not sent', 'ended-before': 'ended, or taken by another procedure, by that day without one, not counted' },
  owner: 'Complaints Manager',
  source: 'The codes of the LGSCO and the Housing Ombudsman (5 working days at each stage); SI 2009/309 reg 13 and SI 2012/3094 (3 working days); section 164A of the Data Protection Act 2018 (30 days).',
  notes: ['Each procedure by its own limit, and each stage by itself.', 'Sent late and not sent both count as not in time, also where the complaint was withdrawn after the last day.', 'A case that goes over to another procedure counts under each for what fell due while it followed it.'],
  folder: import.meta.dirname,
})
