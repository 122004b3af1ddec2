import { changeCaseIn, eventKind, messageEnded, readCaseUnscoped, readEvents, readPromises } from '../../cases/index.ts'
import type { CaseEvent, CaseFile } from '../../cases/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { addJob } from '../../platform/jobs/index.ts'
import { placesIn } from '../../platform/text/index.ts'
import { readResident } from '../../residents/index.ts'
import type { Resident } from '../../residents/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { MessageKind } from '../message.ts'
import { messageValues } from '../rules/message-values.ts'
import type { MessageValues, PlaceName } from '../rules/places.ts'
import { insertMessage, isTold } from '../store/messages.ts'
import type { NewMessage } from '../store/messages.ts'
import type { Wording } from '../wording.ts'
import { queueSending } from './queue-sending.ts'

export interface Telling {
  caseId: number
  seq: number
}

/** Composes the message about one event and queues it; the second time for the same event does nothing. */
export async function tellResident(tools: CouncilTools, wording: Wording, { caseId, seq }: Telling): Promise<void> {
  const { db } = tools
  const caseFile = await readCaseUnscoped(db, { id: caseId })
  if (!caseFile?.resident_id || (await isTold(db, caseId, seq))) return
  const resident = await readResident(db, caseFile.resident_id)
  const event = (await readEvents(db, caseId)).find((one) => one.seq === seq)
  const kind = event && eventKind(event.kind).tells
  if (!resident || !kind) return
  const message = await compose(tools, wording, { caseFile, resident, event, kind, seq })
  await tools.db.transaction(async (tx) => {
    await queueMessage(tx, message)
    // the answer carries the link to say how it went: from now on that is on offer
    if (kind === 'answer') await addJob(tx, 'offer-feedback', { caseId }, { key: `offer-feedback:${caseId}` })
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
  const values = messageValues({ caseFile, promises, resident, council, service: catalogue.services.get(caseFile.service_code), config: tools.config, now, ...(event ? { event } : {}) })
  return {
    case_id: caseFile.id, event_seq: seq, kind, address: resident.email?.trim() ?? '', template: current.template, template_version: current.version,
    template_values: used(values, `${current.subject}\n${current.body}`), queued_at: now,
  }
}

function used(values: MessageValues, text: string): Record<string, string> {
  return Object.fromEntries(placesIn(text).map((name) => [name, values[name as PlaceName] ?? '']))
}

/** Keeps a message and queues its sending; without an e-mail address the case says that somebody must tell the resident. */
export async function queueMessage(tx: Queryable, message: NewMessage): Promise<void> {
  const id = await insertMessage(tx, message)
  if (id === undefined) return
  if (message.address) return queueSending(tx, { id, case_id: message.case_id })
  await changeCaseIn(tx, message.queued_at, { key: { id: message.case_id }, who: { actor: 'system' }, decide: () => [
    messageEnded.happen({ message: id, kind: message.kind, outcome: 'no-address', problem: 'we hold no e-mail address. Tell the resident by phone or letter.' }),
  ] })
}
