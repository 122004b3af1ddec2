import type { Queryable } from '../../platform/database/index.ts'
import { messageOfEvent, recordTold } from '../store/messages.ts'

/** A person has asked what the message of no event asks, or need not any more: it leaves the tray. */
export async function settleAsking(tx: Queryable, caseId: number, how: string, at: Date): Promise<void> {
  const id = (await messageOfEvent(tx, caseId, 0))?.id
  if (id !== undefined) await recordTold(tx, id, how, at)
}
