import { isSignposted, readCaseUnscoped, readEvents, residentOfCase } from '../../cases/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { Wording } from '../wording.ts'
import { insertMessage } from '../store/messages.ts'
import { compose, noteNoAddress } from './tell-resident.ts'
import { queueSending } from './queue-sending.ts'

/**
 * Asks once whether those whom we named could help. Whoever has given us a phone number or an address only waits in the
 * tray of messages, for a person to ask. False when it is open again, or there is no way to ask.
 */
export async function askWhetherTheyHelped(tools: CouncilTools, wording: Wording, caseId: number): Promise<boolean> {
  const caseFile = await readCaseUnscoped(tools.db, { id: caseId })
  if (!caseFile || !isSignposted(caseFile)) return false
  const [resident, events] = await Promise.all([residentOfCase(tools.db, caseFile), readEvents(tools.db, caseId)])
  if (!resident || !(resident.email || resident.phone || resident.address)) return false
  const event = events.findLast(({ kind }) => kind === 'case-closed')!
  const { message } = await compose(tools, wording, { caseFile, resident, event, kind: 'signpost-request', seq: 0 })
  await tools.db.transaction(async (tx) => {
    const kept = await insertMessage(tx, message)
    if (!kept) return
    if (message.address) await queueSending(tx, kept)
    else await noteNoAddress(tx, message, kept.id, 'Ask the resident by phone or letter.')
  })
  return true
}
