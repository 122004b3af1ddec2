import { defineMeasure } from '../contract.ts'

export default defineMeasure({
  id: 'contacts-received',
  title: 'Contacts received',
  definition: 'How many times residents got in touch with us, by the day on which they did.',
  numerator: 'contacts from residents',
  denominator: null,
  better: 'neither',
  methods: [{ id: 'count', title: 'Count', kind: 'count', unit: 'count', sample: false }],
  dimensions: ['service', 'team', 'channel', 'month'],
  parts: { automatic: 'out-of-office replies, bounces and other automatic messages, not counted' },
  owner: 'Head of Resident Services',
  source: 'Our own ledger of contacts, which numbers every one before it is read.',
  notes: ['A contact that was written down late is counted on the day on which it took place.'],
  folder: import.meta.dirname,
})
