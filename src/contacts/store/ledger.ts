import type { Queryable } from '../../platform/database/index.ts'

export interface LedgerEntry {
  number: number
  channel: string
  received_at: Date
  source_key: string | null
  raw: Record<string, unknown>
}

const enter = `
  with entered as (
    insert into ledger_entry (channel, received_at, source_key, raw) values ($1, $2, $3, $4)
    on conflict (source_key) where source_key is not null do nothing returning number
  ), waiting as (
    insert into ledger_tray (number) select number from entered
  )
  select number, true as fresh from entered
  union all
  select number, false from ledger_entry where source_key = $3 and not exists (select from entered)`

/**
 * Numbers what arrived and keeps it as it came, committed before anyone reads it. The same source key again gives the
 * number it already has. Two arriving at the same instant: the loser asks once more and finds the winner's.
 */
export async function enterLedger(db: Queryable, entry: { channel: string; receivedAt: Date; sourceKey?: string; raw: object }): Promise<{ number: number; fresh: boolean }> {
  const values = [entry.channel, entry.receivedAt, entry.sourceKey ?? null, JSON.stringify(entry.raw)]
  const row = await db.one<{ number: number; fresh: boolean }>('ledger.enter', enter, values)
  return row ?? (await db.one<{ number: number; fresh: boolean }>('ledger.enter', enter, values))!
}

export async function readLedgerEntry(db: Queryable, number: number): Promise<LedgerEntry | undefined> {
  return db.one<LedgerEntry>('ledger.by-number', 'select number, channel, received_at, source_key, raw from ledger_entry where number = $1', [number])
}
