import { count, defineMeasure, ofEveryHundred } from '../contract.ts'
import { splitOfHundred } from '../../platform/text/index.ts'
import type { Told } from '../contract.ts'

export default defineMeasure({
  id: 'promises-kept',
  title: 'Promises kept',
  definition: 'Of the dates that we gave residents and that have come, how many we kept. A date is kept when we did what we promised, or answered the case, by that date, whatever the answer was; how each ended is told apart.',
  numerator: 'promises kept',
  denominator: 'promises that fell due in the period',
  better: 'up',
  methods: [{ id: 'share', title: 'Share', kind: 'share', unit: 'share', sample: false }],
  dimensions: ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month'],
  parts: {
    late: 'done after the promised date',
    open: 'still open past the date',
    withdrawn: 'dates that were changed or withdrawn before they ended, not counted',
    done: 'kept by doing it',
    answered: 'kept by answering what was asked',
    cannot: 'kept by saying that we cannot, and why',
    'not-ours': 'kept by saying who else can help',
    duplicate: 'kept by saying that another report of the same goes on',
  },
  madeUpOf: { title: 'How the kept promises ended', parts: ['done', 'answered', 'cannot', 'not-ours', 'duplicate'], sentence: notFixed },
  owner: 'Head of Resident Services',
  source: 'Our own record of promises: each date, the words told, every change with its reason.',
  notes: [
    '“Kept” is about the date, not about what came of it. It includes cases that we answered in time with “we cannot”, “not ours” or “reported already”; these are counted apart, and only “done” means that it was done.',
    'How promises ended is told for all services together and for each service, team and channel, but not where it could point at a person.',
    'Closed late and still open both count as not kept.',
    'A date that was changed counts once, on the new date. How many were changed is printed beside the figure.',
    'While we wait for the resident, the date stands still and has not come.',
  ],
  folder: import.meta.dirname,
  headline: {
    finding: (figure, month) => `We kept ${ofEveryHundred(figure.value ?? 0)} promises in ${month}`,
    base,
    short: 'Where we fell short',
    well: 'Where we did well',
    column: 'Kept',
    shortBelow: 0.85,
  },
})

function base({ numerator, denominator, parts }: Told): string {
  const { late = 0, open = 0, withdrawn = 0 } = parts
  const changed = withdrawn === 0 ? 'No date was changed.' : `${were(withdrawn, 'date was', 'dates were')} changed or withdrawn.`
  return `A promise is a date that we gave a resident. ${count(denominator)} fell due. ${were(numerator ?? 0, 'was', 'were')} kept, `
    + `${were(late, 'was', 'were')} late and ${were(open, 'is', 'are')} still open past the date. ${changed}`
}

/** Said of what was kept without anything being done or answered. */
function notFixed({ numerator, parts }: Told): string {
  const refused = ['cannot', 'not-ours', 'duplicate'].map((part) => parts[part] ?? 0)
  if (!numerator || !refused.some(Boolean)) return ''
  // the same split as in the table, so that the two agree
  const [, , ...shares] = splitOfHundred([parts['done'] ?? 0, parts['answered'] ?? 0, ...refused])
  return `Of every 100 kept, ${shares.reduce((sum, share) => sum + share, 0)} ended with “we cannot”, “not ours” or “reported already”`
}

function were(number: number, one: string, many: string): string {
  return `${count(number)} ${number === 1 ? one : many}`
}
