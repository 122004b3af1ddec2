import { changeCaseIn, eventKind, messageEnded, readCaseUnscoped, readEvents, readPromises, residentOfCase } from '../../cases/index.ts'
import type { CaseEvent, CaseFile, Telling } from '../../cases/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { addJob } from '../../platform/jobs/index.ts'
import type { Resident } from '../../residents/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { MessageKind } from '../message.ts'
import { composedValues } from '../rules/message-values.ts'
import { insertMessage, messageOfEvent } from '../store/messages.ts'
import type { NewMessage } from '../store/messages.ts'
import type { Wording } from '../wording.ts'
import { sendMessage } from './send-message.ts'

/**
 * Composes the message about one event, keeps it, and makes the first attempt to send it. The second time for the same
 * event composes nothing, and sends only what the first time did not come to.
 */
export async function tellResident(tools: CouncilTools, wording: Wording, telling: Telling): Promise<void> {
  const id = (await messageOfEvent(tools.db, telling.caseId, telling.seq)) ?? (await keepMessage(tools, wording, telling))
  if (id !== undefined) await sendMessage(tools, wording, id)
}

/** The message's id when there is an address to send it to. */
async function keepMessage(tools: CouncilTools, wording: Wording, { caseId, seq }: Telling): Promise<number | undefined> {
  const { db } = tools
  const caseFile = await readCaseUnscoped(db, { id: caseId })
  if (!caseFile?.resident_id) return undefined
  const resident = await residentOfCase(db, caseFile)
  const event = (await readEvents(db, caseId)).find((one) => one.seq === seq)
  const kind = event && eventKind(event.kind).tells
  if (!resident || !kind) return undefined
  const message = await compose(tools, wording, { caseFile, resident, event, kind, seq })
  return tools.db.transaction(async (tx) => {
    const id = await insertMessage(tx, message)
    if (id !== undefined && !message.address) await noteNoAddress(tx, message, id)
    // the answer carries the link to say how it went: from now on that is on offer
    if (kind === 'answer') await addJob(tx, 'offer-feedback', { caseId }, { key: `offer-feedback:${caseId}` })
    return message.address ? id : undefined
  })
}

export interface Composing {
  caseFile: CaseFile
  resident: Resident
  event?: CaseEvent
  kind: MessageKind
  seq: number
}

/** The wording in use now with the values of this moment. Only what the wording asks for is kept. */
export async function compose(tools: CouncilTools, wording: Wording, { caseFile, resident, event, kind, seq }: Composing): Promise<NewMessage> {
  const [promises, council, catalogue, current] = await Promise.all([readPromises(tools.db, caseFile.id), tools.council(), tools.catalogue(), wording.current(tools.db, kind)])
  const now = tools.clock.now()
  const values = composedValues({ caseFile, promises, resident, council, service: catalogue.services.get(caseFile.service_code), config: tools.config, now, ...(event ? { event } : {}) }, current)
  return {
    case_id: caseFile.id, event_seq: seq, kind, address: resident.email?.trim() ?? '', template: current.template, template_version: current.version,
    template_values: values, queued_at: now,
  }
}

/** Without an e-mail address the case says that somebody must tell or ask the resident. */
export async function noteNoAddress(tx: Queryable, message: NewMessage, id: number, todo = 'Tell the resident by phone or letter.'): Promise<void> {
  await changeCaseIn(tx, message.queued_at, { key: { id: message.case_id }, who: { actor: 'system' }, decide: () => [
    messageEnded.happen({ message: id, kind: message.kind, outcome: 'no-address', problem: `we hold no e-mail address. ${todo}` }),
  ] })
}
