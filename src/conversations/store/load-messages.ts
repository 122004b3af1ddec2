import { copyRows } from '../../platform/database/copy-rows.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Message } from '../message.ts'

export async function takeMessageIds(tx: Queryable, count: number): Promise<number[]> {
  const rows = await tx.query<{ id: number }>('messages.take-ids', `select nextval(pg_get_serial_sequence('message', 'id')) as id from generate_series(1, $1)`, [count])
  return rows.map((row) => row.id)
}

const columns = ['id', 'case_id', 'event_seq', 'kind', 'address', 'template', 'template_version', 'template_values', 'state', 'attempts', 'problem', 'queued_at', 'next_try_at', 'sent_at'] as const

/** Past messages, many at once, under ids taken before. Nothing is sent. */
export async function loadMessages(tx: Queryable, messages: readonly Message[]): Promise<void> {
  if (messages.length > 0) await copyRows(tx, 'message', columns, messages.map((message) => columns.map((column) => message[column])))
}
