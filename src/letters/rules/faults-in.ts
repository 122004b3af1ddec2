import { messageKinds, neededPlaces, placesOf } from '../../conversations/index.ts'
import type { MessageKind } from '../../conversations/index.ts'
import { placesIn } from '../../platform/text/index.ts'

export interface Fault {
  field: 'subject' | 'body' | 'reason'
  advice: string
}

const longest = { subject: 150, body: 5000, reason: 300 }
const named = { subject: 'the subject', body: 'the message', reason: 'why you change it' }

export interface Wordings {
  subject: string
  body: string
  reason: string
}

/** Everything that keeps a wording from being used, told at once. */
export function faultsIn(kind: MessageKind, written: Wordings): Fault[] {
  const faults: Fault[] = []
  for (const field of ['subject', 'body', 'reason'] as const) {
    if (!written[field].trim()) faults.push({ field, advice: `Write ${named[field]}.` })
    else if (written[field].length > longest[field]) faults.push({ field, advice: `Shorten ${named[field]} to ${longest[field].toLocaleString('en-GB')} characters or fewer.` })
  }
  if (/[\r\n]/.test(written.subject.trim())) faults.push({ field: 'subject', advice: 'Write the subject on one line.' })
  return [...faults, ...placeFaults(kind, written)]
}

function placeFaults(kind: MessageKind, written: Wordings): Fault[] {
  const known = new Set(placesOf(kind).map(({ name }) => name as string))
  const unknown = (['subject', 'body'] as const).flatMap((field) => placesIn(written[field]).filter((name) => !known.has(name))
    .map((name) => ({ field, advice: `There is no place called ((${name})) in this message. Choose one from the list.` })))
  const used = new Set(placesIn(written.body))
  const missing = neededPlaces(kind).filter((name) => !used.has(name))
  return missing.length === 0 ? unknown : [...unknown, { field: 'body', advice: `Put in ${missing.map((name) => `((${name}))`).join(', ')}: every resident needs to read this.` }]
}

export function isMessageKind(text: string): text is MessageKind {
  return (messageKinds as readonly string[]).includes(text)
}
