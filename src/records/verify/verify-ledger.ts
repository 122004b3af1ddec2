import type { Queryable } from '../../platform/database/index.ts'

export interface LedgerReport {
  entries: number
  contacts: number
  waiting: number
  /** Entries that have neither a contact nor a place in the tray: something that reached us and was lost. */
  lost: number
  /** The first of them. */
  lostNumbers: number[]
  /** Entries with a contact that wait in the tray as well, and so would be read twice. */
  both: number
}

/** Every number is a contact or waits in the tray, and not both. */
export async function verifyLedger(db: Queryable): Promise<LedgerReport> {
  const counts = (await db.one<Omit<LedgerReport, 'lostNumbers'>>('records.ledger', `
    select count(*) as entries, count(c.number) as contacts, count(t.number) as waiting,
      count(*) filter (where c.number is null and t.number is null) as lost, count(*) filter (where c.number is not null and t.number is not null) as both
    from ledger_entry l left join contact c on c.number = l.number left join ledger_tray t on t.number = l.number`))!
  const lost = counts.lost === 0 ? [] : await db.query<{ number: number }>('records.lost', `select l.number from ledger_entry l
    where not exists (select from contact c where c.number = l.number) and not exists (select from ledger_tray t where t.number = l.number) order by l.number limit 20`)
  return { ...counts, lostNumbers: lost.map((row) => row.number) }
}
