import type { Queryable } from '../../platform/database/index.ts'
import type { Message, MessageState } from '../message.ts'

export type NewMessage = Pick<Message, 'case_id' | 'event_seq' | 'kind' | 'address' | 'template' | 'template_version' | 'template_values' | 'queued_at'>

const insert = `
  insert into message (case_id, event_seq, kind, address, template, template_version, template_values, state, queued_at, next_try_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (case_id, event_seq) do nothing returning *`

/** The new message; undefined when this event has been told of already. */
export async function insertMessage(tx: Queryable, message: NewMessage): Promise<Message | undefined> {
  const { address } = message
  return tx.one<Message>('messages.insert', insert, [
    message.case_id, message.event_seq, message.kind, address, message.template, message.template_version, JSON.stringify(message.template_values),
    address ? 'queued' : 'no-address', message.queued_at, address ? message.queued_at : null,
  ])
}

export async function messageOfEvent(db: Queryable, caseId: number, seq: number): Promise<Pick<Message, 'id' | 'queued_at'> | undefined> {
  return db.one<Pick<Message, 'id' | 'queued_at'>>('messages.of-event', 'select id, queued_at from message where case_id = $1 and event_seq = $2', [caseId, seq])
}

export async function readMessage(db: Queryable, id: number): Promise<Message | undefined> {
  return db.one<Message>('messages.by-id', 'select * from message where id = $1', [id])
}

const end = `
  update message set state = $3, attempts = attempts + 1, problem = $4, sent_at = $5, next_try_at = $6
  where id = $1 and attempts = $2 and state in ('queued', 'retry-later') returning id`

/** Records how an attempt went; false when another process has recorded it already. */
export async function recordAttempt(tx: Queryable, message: Message, went: { state: MessageState; problem: string | null; sentAt: Date | null; nextTryAt: Date | null }): Promise<boolean> {
  return (await tx.one('messages.attempted', end, [message.id, message.attempts, went.state, went.problem, went.sentAt, went.nextTryAt])) !== undefined
}

/** Puts a message back at the start of its tries, to this address. */
export async function requeueMessage(tx: Queryable, id: number, address: string, at: Date): Promise<boolean> {
  return (await tx.one('messages.requeue', `
    update message set state = 'queued', attempts = 0, problem = null, address = $2, next_try_at = $3
    where id = $1 and state in ('refused', 'misconfigured', 'retry-later', 'no-address') returning id`, [id, address, at])) !== undefined
}

/** Tries again what our own set-up held back. The problem stays until it is known to be gone, so that the case is told of it once. */
export async function retryMisconfigured(tx: Queryable, id: number, at: Date): Promise<boolean> {
  return (await tx.one('messages.retry', `
    update message set state = 'queued', attempts = 0, next_try_at = $2 where id = $1 and state = 'misconfigured' returning id`, [id, at])) !== undefined
}

export async function recordTold(tx: Queryable, id: number, how: string, at: Date): Promise<boolean> {
  return (await tx.one('messages.told', `
    update message set state = 'told', problem = $2, sent_at = $3, next_try_at = null
    where id = $1 and state in ('refused', 'misconfigured', 'retry-later', 'no-address') returning id`, [id, how, at])) !== undefined
}

/**
 * What waits though nothing tries it: put off by our own set-up within the last three days, or left without its job by a
 * restore or a crash an hour past its time.
 */
export async function stalledMessages(db: Queryable, now: Date): Promise<Pick<Message, 'id' | 'case_id' | 'state'>[]> {
  return db.query('messages.stalled', `
    select id, case_id, state from message
    where (state = 'misconfigured' and queued_at > $1::timestamptz - interval '3 days')
      or (state in ('queued', 'retry-later') and next_try_at < $1::timestamptz - interval '1 hour')
    order by id limit 500`, [now])
}

/** Cases whose answer was sent between these instants. */
export async function answersSent(db: Queryable, from: Date, to: Date): Promise<number[]> {
  const rows = await db.query<{ case_id: number }>('messages.answers-sent', `
    select case_id from message where kind = 'answer' and state = 'sent' and sent_at >= $1 and sent_at < $2 order by id`, [from, to])
  return rows.map((row) => row.case_id)
}
