import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'resolved-first-contact',
  title: 'Resolved at first contact',
  definition: 'How often one contact was enough, seen three ways that must not be mixed.',
  numerator: 'contacts that needed no further one',
  denominator: 'contacts',
  better: 'up',
  methods: [
    { id: 'no-repeat', title: 'No further contact within 7 days', kind: 'share', unit: 'share', sample: false, sql: 'by-no-repeat.sql' },
    { id: 'officer', title: 'Answered at once, by the officer’s own record', kind: 'share', unit: 'share', sample: false, sql: 'by-officer.sql' },
    { id: 'resident', title: 'Residents who say that it was resolved', kind: 'share', unit: 'share', sample: true, sql: 'by-resident.sql' },
  ],
  dimensions: ['service', 'team', 'channel', 'month'],
  parts: {
    unmatched: 'contacts without a known resident or subject, where a repeat would not show; not counted',
    waiting: 'contacts whose 7 days have not passed, not counted',
    signposted: 'sent to another body that deals with it',
    partly: 'residents who say that it was partly resolved',
  },
  owner: 'Head of Resident Services',
  source: 'No repeat: another contact of the same resident about the same service within 7 days. Officer: the outcome written at the contact. Resident: answers to “Did we resolve it?”.',
  folder: import.meta.dirname,
})
