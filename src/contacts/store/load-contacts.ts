import { copyRows } from '../../platform/database/copy-rows.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Contact } from './contacts.ts'

export async function takeNumbers(tx: Queryable, count: number): Promise<number[]> {
  const rows = await tx.query<{ number: number }>('contacts.take-numbers', `select nextval(pg_get_serial_sequence('ledger_entry', 'number')) as number from generate_series(1, $1)`, [count])
  return rows.map((row) => row.number)
}

/** Past entries, many at once, under numbers taken before. They count as read: none waits in the tray. */
export async function loadLedger(tx: Queryable, entries: readonly { number: number; channel: string; receivedAt: Date; sourceKey?: string; raw: object }[]): Promise<void> {
  await copyRows(tx, 'ledger_entry', ['number', 'channel', 'received_at', 'source_key', 'raw'], ledgerRows(entries))
}

function* ledgerRows(entries: Parameters<typeof loadLedger>[1]): Generator<unknown[]> {
  for (const e of entries) yield [e.number, e.channel, e.receivedAt, e.sourceKey, e.raw]
}

const columns = ['number', 'direction', 'channel', 'happened_at', 'outcome', 'service_code', 'resident_id', 'officer_id', 'case_id', 'summary', 'resolved', 'signposted_to', 'reach', 'signpost_due_at', 'signpost_asked_at', 'helped', 'helped_at'] as const

export async function loadContacts(tx: Queryable, contacts: readonly Contact[]): Promise<void> {
  await copyRows(tx, 'contact', columns, contactRows(contacts))
}

function* contactRows(contacts: readonly Contact[]): Generator<unknown[]> {
  for (const contact of contacts) yield columns.map((column) => contact[column])
}
