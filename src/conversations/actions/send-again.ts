import { isOneAddress } from '../../platform/mail/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { recordAct } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { changeCase } from '../../cases/index.ts'
import type { Refusal } from '../../cases/index.ts'
import { kindWords } from '../message.ts'
import type { Message } from '../message.ts'
import { recordTold, requeueMessage, retryMisconfigured, stalledMessages } from '../store/messages.ts'
import { queueSending } from './queue-sending.ts'

const settled: Refusal = { refused: 'message/settled', advice: 'This message has been sent, or someone has told the resident. Look at it again.' }

/** Tries a dead message again, to its own address or to a better one. */
export async function sendAgain(tools: Tools, officer: Officer, message: Message, address: string = message.address): Promise<{ done: true } | Refusal> {
  const to = address.trim()
  if (!isOneAddress(to)) return { refused: 'message/no-address', advice: 'Enter one e-mail address, like name@example.com.', field: 'address' }
  return tools.db.transaction(async (tx) => {
    if (!(await requeueMessage(tx, message.id, to, tools.clock.now()))) return settled
    await recordAct(tx, officer.id, 'sent a message again', `message:${message.id}`, { addressChanged: to !== message.address })
    await queueSending(tx, message)
    return { done: true as const }
  })
}

export const waysToTell = { phone: 'by phone', letter: 'by letter', 'in person': 'in person' } as const

/** A person has told the resident: the message leaves the tray, and the case says who and how. */
export async function tellByHand(tools: Tools, officer: Officer, message: Message, how: string): Promise<{ done: true } | Refusal> {
  if (!Object.hasOwn(waysToTell, how)) return { refused: 'message/no-way', advice: 'Choose how you told the resident.', field: 'how' }
  const words = waysToTell[how as keyof typeof waysToTell]
  const outcome = await changeCase(tools, { id: message.case_id }, { officer, move: 'note' }, async ({ now }, tx) => {
    if (!(await recordTold(tx, message.id, words, now))) return settled
    return [{ kind: 'note-added', data: { text: `Told the resident ${words}: ${kindWords[message.kind]}.` } }]
  })
  return 'done' in outcome ? { done: true } : outcome
}

/** Tries what stalled: a job runs it, so that a night with a wrong password mends itself once the password is right. */
export async function requeueStalled(tools: Tools): Promise<number> {
  const now = tools.clock.now()
  const stalled = await stalledMessages(tools.db, now)
  for (const message of stalled) {
    await tools.db.transaction(async (tx) => {
      if (message.state === 'misconfigured' && !(await retryMisconfigured(tx, message.id, now))) return
      await queueSending(tx, message)
    })
  }
  return stalled.length
}
