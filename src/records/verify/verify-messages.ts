import type { Queryable } from '../../platform/database/index.ts'

export interface MessagesReport {
  messages: number
  /** Messages and contacts that do not hang together with the case that they are of. */
  faulty: number
  /** The first of them: what is wrong, with the message's number or the contact's. */
  faults: { fault: string; number: number }[]
}

// Each tells what nothing that the product does can leave behind.
const faulty = `
  select 'a message tells of an event that is not there' as fault, m.id as number from message m where m.event_seq > 0 and not exists (select from case_event e where e.case_id = m.case_id and e.seq = m.event_seq)
  union all select 'a message is sent without the time of it, or not sent with one', m.id from message m where (m.state in ('sent', 'told')) <> (m.sent_at is not null)
  union all select 'a message waits and is never tried again', m.id from message m where m.state in ('queued', 'retry-later') and m.next_try_at is null
  union all select 'a contact is of a case that is not there', c.number from contact c where c.case_id is not null and not exists (select from case_file f where f.id = c.case_id)
  union all select 'a contact opened or changed a case and does not say which', c.number from contact c where c.outcome in ('case-opened', 'case-updated') and c.case_id is null`

/** Every message tells of something that happened, stands as its state says, and every contact leads to its case. */
export async function verifyMessages(db: Queryable): Promise<MessagesReport> {
  const [{ messages }, { faulty: count }] = [(await db.one<{ messages: number }>('records.messages', 'select count(*) as messages from message'))!, (await db.one<{ faulty: number }>('records.faulty-messages', `select count(*) as faulty from (${faulty}) found`))!]
  const faults = count === 0 ? [] : await db.query<{ fault: string; number: number }>('records.message-faults', `select * from (${faulty}) found order by fault, number limit 20`)
  return { messages, faulty: count, faults }
}
