import { createHmac, timingSafeEqual } from 'node:crypto'

/** The headers that keep a case's messages together in a mailbox, and keep machines from answering them. */
export function threadHeaders(secret: string, from: string, message: { ref: string; event_seq: number }): { messageId: string; headers: Record<string, string> } {
  const first = messageId(secret, from, message.ref, 1)
  const own = messageId(secret, from, message.ref, message.event_seq)
  return {
    messageId: own,
    headers: {
      ...unanswered,
      ...(own === first ? {} : { References: first, 'In-Reply-To': first }),
    },
  }
}

/** The same for the question after a contact without a case, which has no thread. */
export function contactHeaders(secret: string, from: string, number: number): { messageId: string; headers: Record<string, string> } {
  return { messageId: `<contact-${number}.${mac(secret, 'contact', number)}@${hostOf(from)}>`, headers: unanswered }
}

// RFC 3834 §5: no out-of-office in return
const unanswered = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

function hostOf(from: string): string {
  return /@([^\s<>@]+?)>?\s*$/.exec(from)?.[1] ?? 'localhost'
}

/** Made of the case and the event, so that a message sent twice is seen to be the same; signed, so that an answer's References prove its case. */
function messageId(secret: string, from: string, ref: string, seq: number): string {
  return `<${ref}.${seq}.${mac(secret, ref, seq)}@${hostOf(from)}>`
}

/** The case's reference in one of our own message ids, as mail programs quote them in References; undefined when we did not make it. */
export function readMessageId(secret: string, id: string): string | undefined {
  const [, ref, seq, given] = /<([0-9A-Z]{7})\.(\d{1,5})\.([\w-]{12})@[^<>\s]+>/.exec(id) ?? []
  if (!ref || !seq || !given) return undefined
  return timingSafeEqual(Buffer.from(given), Buffer.from(mac(secret, ref, Number(seq)))) ? ref : undefined
}

function mac(secret: string, ref: string, seq: number): string {
  return createHmac('sha256', secret).update(`message\0${ref}\0${seq}`).digest('base64url').slice(0, 12)
}
