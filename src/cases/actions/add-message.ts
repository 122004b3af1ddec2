import { contactOf, enterLedger, leaveTray, noteProblem, recordContact } from '../../contacts/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { CaseFile } from '../case.ts'
import { hearResident, reopenForResident } from './hear-resident.ts'

export interface ResidentMessage {
  text: string
  /** Of the page's form: sending it twice is one message. Its files wait under `draft`. */
  key: string
  draft: string
  channel: string
}

/** Kept: it is in the ledger and a person will read it, but it could not be put on the case just now. */
export type MessageOutcome = { done: 'added' | 'reopened' } | { kept: number }

/**
 * A resident adds to their case: in the ledger first, then on the case. A closed case opens again, because a message that
 * nobody owns would be lost.
 */
export async function addMessage(tools: CouncilTools, caseFile: CaseFile, message: ResidentMessage): Promise<MessageOutcome> {
  const at = tools.clock.now()
  const raw = { case: caseFile.ref, text: message.text, draft: message.draft }
  const { number, fresh } = await enterLedger(tools.db, { channel: message.channel, receivedAt: at, sourceKey: `message:${caseFile.ref}:${message.key}`, raw })
  if (!fresh && (await contactOf(tools.db, number))) return { done: 'added' }
  try {
    const [calendars, catalogue] = await Promise.all([tools.calendars(), tools.catalogue()])
    const promise = catalogue.services.get(caseFile.service_code)?.promise ?? null
    return await tools.db.transaction(async (tx) => {
      if (!(await leaveTray(tx, number))) return { done: 'added' }
      const files = await takeFiles(tx, message.draft, caseFile.id)
      const heard = { text: message.text, contact: number, channel: message.channel, at, by: 'resident' as const, ...(files.length > 0 ? { files } : {}) }
      const again = caseFile.state === 'closed' ? await reopenForResident(tx, calendars, caseFile.id, { reason: message.text, contact: number, promise, at, by: 'resident' }) : undefined
      const reopened = again !== undefined && 'done' in again
      const outcome = reopened ? again : await hearResident(tx, calendars, caseFile.id, heard)
      if ('refused' in outcome) throw new Error(outcome.refused)
      await recordContact(tx, {
        number, direction: 'in', channel: message.channel, happened_at: at, outcome: 'case-updated', service_code: caseFile.service_code,
        resident_id: caseFile.resident_id, officer_id: null, case_id: caseFile.id, summary: null,
      })
      return { done: reopened ? 'reopened' : 'added' }
    })
  } catch (error) {
    tools.log.error({ error, ledger: number }, 'a resident’s message could not be put on its case')
    await noteProblem(tools.db, number, (error as Error).message)
    return { kept: number }
  }
}

async function takeFiles(tx: Queryable, draft: string, caseId: number): Promise<string[]> {
  const rows = await tx.query<{ name: string }>('attachments.to-case', 'update attachment set case_id = $1, draft_id = null where draft_id = $2 returning name', [caseId, draft])
  return rows.map((row) => row.name)
}
