import { changeCaseIn, messageEnded, readCaseUnscoped } from '../../cases/index.ts'
import { mailTransport, sendMail } from '../../platform/mail/index.ts'
import type { SendResult } from '../../platform/mail/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { Message } from '../message.ts'
import { mostAttempts, nextTry } from '../rules/again.ts'
import { threadHeaders } from '../rules/thread.ts'
import { readMessage, recordAttempt } from '../store/messages.ts'
import type { Wording, WordingVersion } from '../wording.ts'
import { queueSending } from './queue-sending.ts'

/**
 * One attempt at one message. No transaction is open while the mail server is asked. A crash between its answer and our
 * record sends the message once more, under the same message id.
 */
export async function sendMessage(tools: CouncilTools, wording: Wording, id: number): Promise<void> {
  const message = await readMessage(tools.db, id)
  if (!message || !['queued', 'retry-later'].includes(message.state)) return
  const [caseFile, words] = await Promise.all([readCaseUnscoped(tools.db, { id: message.case_id }), wording.read(tools.db, message.template, message.template_version)])
  if (!caseFile || !words) throw new Error(`Message ${message.id} has lost its case or its wording`)
  await sendFirst(tools, wording, message, { ref: caseFile.ref, words })
}

/** The same for one that has just been kept, whose case and wording are at hand. */
export async function sendFirst(tools: CouncilTools, wording: Wording, message: Message, { ref, words }: { ref: string; words: WordingVersion }): Promise<void> {
  const { config } = tools
  const council = await tools.council()
  const result = await sendMail(mailTransport(config), {
    to: message.address,
    replyTo: council.email,
    ...wording.render(words, message.template_values),
    ...threadHeaders(config.secretKey, config.mailFrom, { ref, event_seq: message.event_seq }),
  })
  await recordResult(tools, message, result)
}

async function recordResult(tools: CouncilTools, message: Message, result: SendResult): Promise<void> {
  const now = tools.clock.now()
  const again = result.outcome === 'retry-later' ? nextTry(message.attempts + 1, now) : undefined
  const state = result.outcome === 'retry-later' && !again ? result.givenUp : result.outcome
  const problem = state === result.outcome ? result.reason : `${result.reason}. We tried ${mostAttempts} times.`
  await tools.db.transaction(async (tx) => {
    const recorded = await recordAttempt(tx, message, { state, problem, sentAt: state === 'sent' ? now : null, nextTryAt: again ?? null })
    if (!recorded) return
    if (again) return queueSending(tx, message, again)
    if (state === 'misconfigured' && message.problem !== null) return // the case was told when it began
    await changeCaseIn(tx, now, { key: { id: message.case_id }, who: { actor: 'system' }, decide: () => [
      messageEnded.happen({ message: message.id, kind: message.kind, outcome: state, ...(state === 'sent' ? {} : { problem }) }),
    ] })
  })
  if (state === 'misconfigured') tools.log.warn({ message: message.id, problem }, 'mail cannot be sent: look at SMTP_URL')
}
