import { changeCaseIn, eventKind, messageEnded, readCaseUnscoped, readEvents, readPromises, residentOfCase } from '../../cases/index.ts'
import type { CaseEvent, CaseFile, Telling } from '../../cases/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { addJob } from '../../platform/jobs/index.ts'
import type { Resident } from '../../residents/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { Message, MessageKind } from '../message.ts'
import { composedValues } from '../rules/message-values.ts'
import { insertMessage, messageOfEvent } from '../store/messages.ts'
import type { NewMessage } from '../store/messages.ts'
import type { Wording, WordingVersion } from '../wording.ts'
import { sendFirst, sendMessage } from './send-message.ts'

/**
 * Composes the message about one event, keeps it, and makes the first attempt to send it. The second time for the same
 * event keeps nothing, and sends only what the first time did not come to.
 */
export async function tellResident(tools: CouncilTools, wording: Wording, { caseId, seq }: Telling): Promise<void> {
  const read = await tools.db.together((db) => eventToTell(db, caseId, seq))
  if (!read) return
  const { caseFile, resident, event, kind, before } = read
  if (before) return isStillSent(before, tools.clock.now()) ? undefined : sendMessage(tools, wording, before.id)
  const { message, words } = await compose(tools, wording, { caseFile, resident, event, kind, seq })
  const kept = await keepMessage(tools, message)
  if (kept) await sendFirst(tools, wording, kept, { ref: caseFile.ref, words })
}

/** Another process kept it a moment ago and is about to send it; what it does not come to is found by `requeue-stalled-messages`. */
const isStillSent = (message: Pick<Message, 'queued_at'>, now: Date) => now.getTime() - message.queued_at.getTime() < 60_000

async function eventToTell(db: Queryable, caseId: number, seq: number) {
  const caseFile = await readCaseUnscoped(db, { id: caseId })
  if (!caseFile?.resident_id) return undefined
  const [resident, events, before] = await Promise.all([residentOfCase(db, caseFile), readEvents(db, caseId), messageOfEvent(db, caseId, seq)])
  const event = events.find((one) => one.seq === seq)
  const kind = event && eventKind(event.kind).tells
  return resident && kind ? { caseFile, resident, event, kind, before } : undefined
}

/** The message as it is kept when there is an address to send it to, and nobody else keeps it meanwhile. */
async function keepMessage({ db }: CouncilTools, message: NewMessage): Promise<Message | undefined> {
  if (message.address && message.kind !== 'answer') return insertMessage(db, message)
  return db.transaction(async (tx) => {
    const kept = await insertMessage(tx, message)
    if (kept && !message.address) await noteNoAddress(tx, message, kept.id)
    // the answer carries the link to say how it went: from now on that is on offer
    if (message.kind === 'answer') await addJob(tx, 'offer-feedback', { caseId: message.case_id }, { key: `offer-feedback:${message.case_id}` })
    return message.address ? kept : undefined
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
export async function compose(tools: CouncilTools, wording: Wording, { caseFile, resident, event, kind, seq }: Composing): Promise<{ message: NewMessage; words: WordingVersion }> {
  const [[promises, words], council, catalogue] = await Promise.all([
    tools.db.together((db) => Promise.all([readPromises(db, caseFile.id), wording.current(db, kind)])), tools.council(), tools.catalogue(),
  ])
  const now = tools.clock.now()
  const values = composedValues({ caseFile, promises, resident, council, service: catalogue.services.get(caseFile.service_code), config: tools.config, now, ...(event ? { event } : {}) }, words)
  const message = {
    case_id: caseFile.id, event_seq: seq, kind, address: resident.email?.trim() ?? '', template: words.template, template_version: words.version,
    template_values: values, queued_at: now,
  }
  return { message, words }
}

/** Without an e-mail address the case says that somebody must tell or ask the resident. */
export async function noteNoAddress(tx: Queryable, message: NewMessage, id: number, todo = 'Tell the resident by phone or letter.'): Promise<void> {
  await changeCaseIn(tx, message.queued_at, { key: { id: message.case_id }, who: { actor: 'system' }, decide: () => [
    messageEnded.happen({ message: id, kind: message.kind, outcome: 'no-address', problem: `we hold no e-mail address. ${todo}` }),
  ] })
}
