import { isSignposted, readCaseUnscoped, residentOfCase } from '../../cases/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { Wording } from '../wording.ts'
import { insertMessage } from '../store/messages.ts'
import { compose } from './tell-resident.ts'
import { queueSending } from './queue-sending.ts'

/** Asks once how a closed case went, by e-mail alone; false when it is open again, was asked before, or there is no address. Whom we sent to somebody else is asked later whether that helped. */
export async function askHowItWent(tools: CouncilTools, wording: Wording, caseId: number): Promise<boolean> {
  const caseFile = await readCaseUnscoped(tools.db, { id: caseId })
  if (caseFile?.state !== 'closed' || caseFile.resident_id === null || isSignposted(caseFile)) return false
  const resident = await residentOfCase(tools.db, caseFile)
  if (!resident?.email) return false
  const { message } = await compose(tools, wording, { caseFile, resident, kind: 'feedback-request', seq: 0 })
  return tools.db.transaction(async (tx) => {
    const kept = await insertMessage(tx, message)
    if (!kept) return false
    await queueSending(tx, kept)
    return true
  })
}
