import type { Channel } from '../contract.ts'
import { readReport } from './read-report.ts'
import type { SentReport } from './report.ts'

/** Reads reports out of the ledger, also long after they came. */
export const open311: Channel<SentReport> = {
  id: 'open311',
  read(raw, service) {
    const outcome = readReport(raw, service)
    if ('problems' in outcome) throw new Error(outcome.problems.join(' '))
    return outcome.contact
  },
}
