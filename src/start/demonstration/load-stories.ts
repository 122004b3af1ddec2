import { loadHistories } from '../../cases/index.ts'
import type { CaseFile, History } from '../../cases/index.ts'
import { loadContacts, loadLedger, takeNumbers } from '../../contacts/index.ts'
import type { Contact } from '../../contacts/index.ts'
import { loadMessages } from '../../conversations/index.ts'
import { loadFeedback } from '../../feedback/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { trustReferences } from '../../platform/database/trust-references.ts'
import type { ResidentDetails } from '../../residents/index.ts'
import type { MadeResident } from './make-residents.ts'
import { sentMessages } from './sent-messages.ts'
import type { Post } from './sent-messages.ts'
import type { Story } from './tell-story.ts'
import type { MadeContact } from './telling.ts'

interface Numbered {
  at: number
  take(number: number): void
}

interface Around {
  contact: MadeContact
  story: number | undefined
  number: number
}

/** Writes stories and the contacts around them, numbered in the order in which they came in. Residents and officers are there already. */
export async function loadStories(tx: Queryable, stories: readonly Story[], others: readonly MadeContact[], post: Post | undefined): Promise<void> {
  const messages = post ? await sentMessages(tx, post, stories) : []
  const histories = stories.map(historyOf)
  const contacts: Around[] = [
    ...others.map((contact) => ({ contact, story: undefined, number: 0 })),
    ...stories.flatMap(({ happenings }, story) => happenings.flatMap(({ contact }) => (contact ? [{ contact, story, number: 0 }] : []))),
  ]
  await numberByTime(tx, histories, contacts)
  await trustReferences(tx, async () => {
    const loaded = await loadHistories(tx, histories)
    await loadLedger(tx, contacts.map(({ contact, number }) => ({ number, channel: contact.channel, receivedAt: new Date(contact.at), raw: contact.raw })))
    await loadContacts(tx, contacts.map(({ contact, number, story }) => contactRow(contact, number, story === undefined ? null : loaded[story]!.id)))
    await loadMessages(tx, messages.map(({ story, message }) => ({ ...message, case_id: loaded[story]!.id })))
    await loadFeedback(tx, stories.flatMap(({ feedback }, i) => (feedback ? [{ caseId: loaded[i]!.id, ...feedback }] : [])))
  })
}

async function numberByTime(tx: Queryable, histories: readonly History[], contacts: readonly Around[]): Promise<void> {
  const numbered: Numbered[] = [
    ...histories.map((history) => ({ at: history.receivedAt.getTime(), take: (number: number) => void (history.number = number) })),
    ...contacts.map((made) => ({ at: made.contact.at, take: (number: number) => {
      made.number = number
      if (made.contact.event) made.contact.event['contact'] = number
    } })),
  ].sort((a, b) => a.at - b.at)
  const numbers = await takeNumbers(tx, numbered.length)
  numbered.forEach(({ take }, i) => take(numbers[i]!))
}

function historyOf({ arrival, ref, resident, happenings }: Story): History {
  const opened = happenings[0]!
  const { words } = opened.event.data as unknown as Pick<CaseFile, 'words'>
  const reach = resident && reachOf(resident)
  const officer = /^officer:(\d+)$/.exec(opened.by)
  return {
    channel: arrival.channel, receivedAt: new Date(arrival.at), ref,
    raw: { made: true, service: arrival.service, words, ...(reach ? { resident: reach } : {}) },
    ...(resident && reach ? { resident: resident.id, reach } : {}),
    ...(officer ? { officer: Number(officer[1]) } : {}),
    searchable: [resident?.name, resident?.postcode, resident?.email].filter(Boolean).join(' '),
    events: happenings.map(({ at, by, event }) => ({ ...event, at: new Date(at), by })),
  }
}

/** As somebody leaves it with us. */
function reachOf({ name, email, phone, address, postcode }: MadeResident): ResidentDetails {
  return { name, ...(email ? { email } : {}), ...(phone ? { phone } : {}), ...(address ? { address } : {}), ...(postcode ? { postcode } : {}) }
}

const dateOf = (at: number | undefined) => (at === undefined ? null : new Date(at))

function contactRow(contact: MadeContact, number: number, caseId: number | null): Contact {
  return {
    number, direction: 'in', channel: contact.channel, happened_at: new Date(contact.at), outcome: contact.outcome, service_code: contact.service,
    resident_id: contact.resident, officer_id: contact.officer, case_id: caseId, summary: contact.summary,
    resolved: contact.resolved ?? null, signposted_to: contact.signpostedTo ?? null,
    signpost_due_at: dateOf(contact.signpostDueAt), signpost_asked_at: dateOf(contact.signpostAskedAt), helped: contact.helped ?? null, helped_at: dateOf(contact.helpedAt),
  }
}
