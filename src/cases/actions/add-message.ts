import { contactOf, enterLedger, leaveTray, noteProblem, recordContact } from '../../contacts/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Catalogue, CouncilTools } from '../../services/index.ts'
import type { CaseFile } from '../case.ts'
import { writeReference } from '../rules/reference.ts'
import { readCaseUnscoped } from '../store/read-case.ts'
import { hearResident, reopenForResident } from './hear-resident.ts'

export interface ResidentMessage {
  text: string
  /** Of the page's form: sending it twice is one message. */
  key: string
  /** Under which its files wait. */
  draft: string
  channel: string
}

/** A message as the ledger keeps it. */
export interface SentMessage {
  /** Reference of the case, as it is printed. */
  case: string
  ref: string
  service: string
  text: string
  draft: string
}

/** Kept: it is in the ledger and will be read, but it could not be put on the case just now. */
export type MessageOutcome = { done: 'added' | 'reopened' } | { kept: number }

/** A resident adds to their case: numbered and kept in the ledger first, then put on the case. */
export async function addMessage(tools: CouncilTools, caseFile: CaseFile, message: ResidentMessage): Promise<MessageOutcome> {
  const { text, draft, channel } = message
  const raw: SentMessage = { case: writeReference(caseFile.ref), ref: caseFile.ref, service: caseFile.service_code, text, draft }
  const { number, fresh } = await enterLedger(tools.db, { channel, receivedAt: tools.clock.now(), sourceKey: `message:${caseFile.ref}:${message.key}`, raw })
  if (!fresh && (await contactOf(tools.db, number))) return { done: 'added' }
  try {
    return { done: await putMessage(tools, { number, channel, receivedAt: tools.clock.now() }, raw) }
  } catch (error) {
    tools.log.error({ error, ledger: number }, 'a resident’s message could not be put on its case')
    await noteProblem(tools.db, number, (error as Error).message)
    return { kept: number }
  }
}

/**
 * Puts a message of the ledger on its case; also used to try again. A closed case opens again, because a message that
 * nobody owns would be lost.
 */
export async function putMessage(tools: CouncilTools, entry: { number: number; channel: string; receivedAt: Date }, message: SentMessage): Promise<'added' | 'reopened'> {
  const { number, channel } = entry
  const [calendars, catalogue] = await Promise.all([tools.calendars(), tools.catalogue()])
  return tools.db.transaction(async (tx) => {
    if (!(await leaveTray(tx, number))) return 'added'
    const caseFile = await readCaseUnscoped(tx, { ref: message.ref })
    if (!caseFile) throw new Error(`There is no case ${message.case}`)
    const files = await takeFiles(tx, message.draft, caseFile.id)
    const common = { contact: number, at: tools.clock.now(), by: 'resident' as const }
    const promise = promiseAgain(caseFile, catalogue)
    const again = caseFile.state === 'closed' ? await reopenForResident(tx, calendars, caseFile.id, { ...common, reason: message.text, promise }) : undefined
    const reopened = again !== undefined && 'done' in again
    const heard = { ...common, text: message.text, channel, ...(files.length > 0 ? { files } : {}) }
    const outcome = reopened ? again : await hearResident(tx, calendars, caseFile.id, heard)
    if ('refused' in outcome) throw new Error(outcome.refused)
    await tellFollowers(tools, tx, caseFile)
    await recordContact(tx, {
      number, direction: 'in', channel, happened_at: entry.receivedAt, outcome: 'case-updated', service_code: caseFile.service_code,
      resident_id: caseFile.resident_id, officer_id: null, case_id: caseFile.id, summary: null,
    })
    return reopened ? 'reopened' : 'added'
  })
}

/** A procedure gives its own dates. */
function promiseAgain(caseFile: CaseFile, catalogue: Catalogue) {
  return caseFile.procedure ? null : (catalogue.services.get(caseFile.service_code)?.promise ?? null)
}

async function tellFollowers({ followers, clock }: CouncilTools, tx: Queryable, caseFile: CaseFile): Promise<void> {
  if (caseFile.procedure) await followers?.wrote(tx, { caseId: caseFile.id, at: clock.now() })
}

async function takeFiles(tx: Queryable, draft: string, caseId: number): Promise<string[]> {
  const rows = await tx.query<{ name: string }>('attachments.to-case', 'update attachment set case_id = $1, draft_id = null where draft_id = $2 returning name', [caseId, draft])
  return rows.map((row) => row.name)
}
