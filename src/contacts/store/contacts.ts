import type { Queryable } from '../../platform/database/index.ts'
import type { ResidentDetails } from '../../residents/index.ts'
import type { HelpedWord } from './signposted-contacts.ts'

export type ContactOutcome = 'case-opened' | 'case-updated' | 'answered-at-once' | 'signposted' | 'automatic' | 'told'

export interface Contact {
  number: number
  direction: 'in' | 'out'
  channel: string
  happened_at: Date
  outcome: ContactOutcome
  service_code: string | null
  resident_id: number | null
  officer_id: number | null
  case_id: number | null
  summary: string | null
  /** Answered at once: whether that settled it. */
  resolved?: boolean | null
  /** Signposted: to whom. */
  signposted_to?: string | null
  /** As given in this contact; null where nothing was, and for what came before it was kept. */
  reach?: ResidentDetails | null
  /** Signposted without a case: when we were to ask whether it helped, when we did, and what was said. */
  signpost_due_at?: Date | null
  signpost_asked_at?: Date | null
  helped?: HelpedWord | null
  helped_at?: Date | null
  no_more?: boolean | null
}

const record = `
  with made as (
    insert into contact (number, direction, channel, happened_at, outcome, service_code, resident_id, officer_id, case_id, summary, resolved, signposted_to, reach)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning number
  )
  insert into fact_todo (subject, id) select 'contact', number from made`

export async function recordContact(tx: Queryable, contact: Contact): Promise<void> {
  await tx.send('contacts.record', record, [contact.number, contact.direction, contact.channel, contact.happened_at, contact.outcome,
    contact.service_code, contact.resident_id, contact.officer_id, contact.case_id, contact.summary, contact.resolved ?? null, contact.signposted_to ?? null, contact.reach ? JSON.stringify(contact.reach) : null])
}

/** The contact that opens a case, for the statement that opens it. */
export type OpeningContact = Pick<Contact, 'number' | 'channel' | 'happened_at' | 'service_code' | 'resident_id' | 'officer_id' | 'reach'>

/** Writes an `OpeningContact`, given as JSON in `value`, with the id of the case that stands in `made`; nothing when it is null. */
export const openingContactSql = (value: string, made: string) => `
    insert into contact (number, direction, channel, happened_at, outcome, service_code, resident_id, officer_id, case_id, reach)
    select c.number, 'in', c.channel, c.happened_at, 'case-opened', c.service_code, c.resident_id, c.officer_id, ${made}.id, c.reach
    from ${made}, jsonb_to_record(${value}) as c (number bigint, channel text, happened_at timestamptz, service_code text, resident_id bigint, officer_id int, reach jsonb)
    where ${value} is not null returning number`

export async function contactOf(db: Queryable, number: number): Promise<Contact | undefined> {
  return db.one<Contact>('contacts.by-number', 'select * from contact where number = $1', [number])
}

/** A resident's contacts, newest first. */
export async function readContactsOf(db: Queryable, resident: number, limit = 50): Promise<Contact[]> {
  return db.query<Contact>('contacts.of-resident', 'select * from contact where resident_id = $1 order by number desc limit $2', [resident, limit])
}

/** What was given (`reach`) in the contact that opened the case whose id stands in `caseId`: for a statement that reads more besides. */
export const reachSql = (caseId: string) => `select reach from contact where case_id = ${caseId} and outcome = 'case-opened' order by number limit 1`

/** What was given in the contact that opened a case; undefined where none was kept. */
export async function reachOfCase(db: Queryable, caseId: number): Promise<ResidentDetails | undefined> {
  const row = await db.one<{ reach: ResidentDetails | null }>('contacts.reach-of-case', reachSql('$1'), [caseId])
  return row?.reach ?? undefined
}

/** How many further contacts a case has had since a moment. */
export async function countAddedTo(db: Queryable, caseId: number, since: Date): Promise<number> {
  return (await db.one<{ count: number }>('contacts.added-to', `select count(*)::int as count from contact
    where case_id = $1 and outcome = 'case-updated' and direction = 'in' and happened_at > $2`, [caseId, since]))!.count
}
