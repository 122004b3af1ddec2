import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'signposts-that-helped',
  title: 'Signposts that helped',
  definition: 'Of the residents whom we sent to somebody else, and who told us how that went, how many were helped there.',
  numerator: 'answers “they helped”',
  denominator: 'answers “they helped”, “in part” or “no”',
  better: 'up',
  methods: [{ id: 'share', title: 'Share', kind: 'share', unit: 'share', sample: true }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month'],
  parts: {
    partly: 'said “in part”',
    no: 'said “no”',
    'not-tried': 'had not been in touch with them yet, not counted',
    asked: 'residents whom we asked in the period',
    'not-asked': 'sent on in a contact that needed no case and not asked, because we hold no e-mail address or may not ask',
  },
  owner: 'Head of Resident Services',
  source: 'One question, asked once, two weeks after a case, or a contact that needed no case, ended with “somebody else can help”: by e-mail; of a case also by a person where we have no address. Interval: Wilson, 95%.',
  notes: ['Residents whose case only one team may see are not asked: a question could put somebody in danger.', 'Those who answer are not everybody: the interval says how far chance alone could move the figure, not who kept silent.'],
  folder: import.meta.dirname,
})
