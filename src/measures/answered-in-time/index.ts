import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'answered-in-time',
  title: 'Complaints and information requests answered in time',
  definition: 'Of the answers to complaints and requests that fell due, how many we sent by their last day.',
  numerator: 'answers sent by their last day',
  denominator: 'answers that fell due in the period',
  better: 'up',
  methods: [
    { id: 'with-extensions', title: 'By the date that stood, agreed extensions included', kind: 'share', unit: 'share', sample: false },
    { id: 'first-date', title: 'By the first date', kind: 'share', unit: 'share', sample: false, sql: 'first-date.sql' },
  ],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month', 'procedure', 'stage'],
  parts: { late: 'sent after the last day', open: 'not sent by the end of the last day', extended: 'extended as the rules allow', 'ended-before': 'ended, or taken by another procedure, by that day without one, not counted' },
  owner: 'Complaints Manager',
  source: 'The codes of the LGSCO and the Housing Ombudsman, 6.3 and 6.14; SI 2006/1738; SI 2009/309 reg 14; section 10 of the Freedom of Information Act 2000 and reg 5 of SI 2004/3391.',
  notes: ['Each procedure by its own limit, and each stage by itself: compare by procedure before you compare the whole.', 'Sent late and not sent both count as not in time, also where it was withdrawn after the last day.', 'A case that goes over to another procedure counts under each for what fell due while it followed it.', 'An extension counts only when it was told before the old date and goes no further than the rules allow.'],
  folder: import.meta.dirname,
})
