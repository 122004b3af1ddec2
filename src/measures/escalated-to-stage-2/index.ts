import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'escalated-to-stage-2',
  title: 'Complaints taken to stage 2',
  definition: 'Of the first answers that we sent to complaints, how many were followed by the resident asking us to look again.',
  numerator: 'first answers after which stage 2 was asked for',
  denominator: 'first answers sent in the period',
  better: 'down',
  methods: [{ id: 'share', title: 'Share', kind: 'share', unit: 'share', sample: false }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month', 'procedure'],
  parts: { 'upheld-first': 'went on although the first answer upheld the complaint in full or in part' },
  owner: 'Complaints Manager',
  source: 'Our own record of stages; the codes of the LGSCO and the Housing Ombudsman, section 6.',
  notes: ['Dated by the first answer, whenever stage 2 was asked for: the newest months can still rise.', 'Procedures with one stage alone can never go on; compare by procedure.'],
  folder: import.meta.dirname,
})
