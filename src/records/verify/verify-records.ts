import { readCalendars } from '../../calendar/index.ts'
import { verifyComplaints } from '../../complaints/index.ts'
import type { ComplaintsReport } from '../../complaints/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { sealAudit, verifyAudit } from '../../staff/index.ts'
import type { AuditReport } from '../../staff/index.ts'
import { verifyCases } from './verify-cases.ts'
import type { CasesReport } from './verify-cases.ts'
import { verifyLedger } from './verify-ledger.ts'
import type { LedgerReport } from './verify-ledger.ts'
import { verifyMessages } from './verify-messages.ts'
import type { MessagesReport } from './verify-messages.ts'

export interface VerifyReport {
  /** True when nothing differs anywhere. */
  agrees: boolean
  checkedAt: string
  ledger: LedgerReport
  cases: CasesReport
  complaints: ComplaintsReport
  messages: MessagesReport
  audit: AuditReport
}

/** `moothall verify`: ledger, messages, events of cases and of complaints against rows, audit chain. Reads one state of the database while others go on working. */
export async function verifyRecords({ db, clock }: Pick<Tools, 'db' | 'clock'>, options: { knownHead?: string } = {}): Promise<VerifyReport> {
  await sealAudit(db)
  const parts = await db.transaction(async (tx) => {
    await tx.run('set transaction isolation level repeatable read, read only')
    const on = { calendars: await readCalendars(tx), today: dayOf(clock.now()) }
    return { ledger: await verifyLedger(tx), cases: await verifyCases(tx), complaints: await verifyComplaints(tx, on), messages: await verifyMessages(tx) }
  })
  const audit = await verifyAudit(db, options)
  const { ledger, cases, complaints, messages } = parts
  const agrees = ledger.lost === 0 && ledger.both === 0 && cases.differing === 0 && cases.misplacedWords === 0 && complaints.differing === 0 && messages.faulty === 0 && audit.faultCount === 0
  return { agrees, checkedAt: clock.now().toISOString(), ...parts, audit }
}
