import { openDatabase } from '../../platform/database/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { measures } from '../../measures/register.generated.ts'
import { publishFigures, rebuildFacts } from '../../performance/index.ts'
import type { Prepared } from '../prepare.ts'
import { count } from './load-demonstration.ts'
import type { Counts, Size } from './load-demonstration.ts'
import { loadComplaints } from './load-complaints.ts'
import { loadApart } from './load-apart.ts'
import { publishReports } from './publish-reports.ts'
import { writePriorities } from './write-priorities.ts'
import { Refused } from '../../platform/errors/index.ts'

export class DemonstrationRefused extends Refused {}

export async function hasContacts(db: Database): Promise<boolean> {
  return (await db.one<{ any: boolean }>('demonstration.any', 'select exists (select from ledger_entry) or exists (select from case_file) as any'))!.any
}

/** Loads a generated council into a database without contacts, and publishes its figures. */
export async function fillDemonstration(prepared: Prepared, size: Size, tell: (done: number) => void = () => {}): Promise<Counts> {
  const { owner, tools, settings } = prepared
  if (await hasContacts(owner)) throw new DemonstrationRefused('There are contacts in this database already. A demonstration is only loaded into an empty one: choose another DATA_DIR or DATABASE_URL.')
  const { baseUrl, secretKey } = tools.config
  const { tidied } = await loadApart({ settings, size: { ...size, links: { baseUrl, secretKey } }, now: tools.clock.now() }, tell)
  tools.forget()
  // some thousand small transactions: none of them has to be on the disk before the next
  const quick = openDatabase({ ...settings, options: '-c synchronous_commit=off' }, { connections: 2 })
  await loadComplaints({ ...tools, db: quick }, { past: Math.min(220, Math.ceil(size.residents / 50)), recent: Math.min(40, Math.ceil(size.residents / 300)), seed: size.seed }).finally(() => quick.close())
  await tidied
  await publishReports(tools)
  await writePriorities(owner, tools.clock.now())
  await rebuildFacts(owner)
  await publishFigures(tools, measures, { together: 2 })
  return count(owner)
}
