import { changeCaseIn, loadHistories } from '../../cases/index.ts'
import type { Held } from '../../cases/index.ts'
import { loadContacts, loadLedger, takeNumbers } from '../../contacts/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { historyOf, rawOf } from './history-of.ts'
import type { Origin, ReadRow } from './history-of.ts'
import { changesOf } from './later-state.ts'

export interface Sorted {
  fresh: ReadRow[]
  changed: { read: ReadRow; caseId: number }[]
  unchanged: number
}

interface Known {
  source_key: string
  case_id: number
  hash: string
}

/** The case of each source key and the hash of the last row that was taken for it. */
const known = `
  select l.source_key, c.case_id, coalesce(later.hash, l.raw->>'hash') as hash
  from ledger_entry l join contact c on c.number = l.number
  left join lateral (
    select update_entry.raw->>'hash' as hash from contact u join ledger_entry update_entry on update_entry.number = u.number
    where u.case_id = c.case_id and u.number > l.number and starts_with(update_entry.source_key, l.source_key || '#') order by u.number desc limit 1
  ) later on true
  where l.source_key = any($1)`

/** Tells new rows from those that are here already, changed or not. Keys must be different within one call. */
export async function sortRows(db: Queryable, rows: readonly ReadRow[]): Promise<Sorted> {
  const found = await db.query<Known>('import.known', known, [rows.map((row) => row.sourceKey)])
  const byKey = new Map(found.map((each) => [each.source_key, each]))
  const sorted: Sorted = { fresh: [], changed: [], unchanged: 0 }
  for (const read of rows) {
    const before = byKey.get(read.sourceKey)
    if (!before) sorted.fresh.push(read)
    else if (before.hash === read.hash) sorted.unchanged += 1
    else sorted.changed.push({ read, caseId: before.case_id })
  }
  return sorted
}

/** Writes what is new and what has changed, in the caller's transaction. */
export async function writeRows(tx: Queryable, { fresh, changed }: Sorted, origin: Origin, now: Date): Promise<void> {
  await loadHistories(tx, fresh.map((read) => historyOf(read, origin)))
  for (const { read, caseId } of changed) await takeLaterState(tx, { read, caseId, origin, now })
}

/** A later state of a case that is here: kept in the ledger as it came, then what happened since, at the source's own times. */
async function takeLaterState(tx: Queryable, update: { read: ReadRow; caseId: number; origin: Origin; now: Date }): Promise<void> {
  const { read, caseId, origin, now } = update
  const [number] = await takeNumbers(tx, 1)
  await loadLedger(tx, [{ number: number!, channel: read.case.channel, receivedAt: now, sourceKey: `${read.sourceKey}#${read.hash}.${number}`, raw: rawOf(read, origin) }])
  // nobody was in touch: 'automatic' keeps it out of the count of contacts
  await loadContacts(tx, [{
    number: number!, direction: 'in', channel: read.case.channel, happened_at: now, outcome: 'automatic',
    service_code: read.service, resident_id: null, officer_id: null, case_id: caseId, summary: null,
  }])
  let held: Held | undefined
  await changeCaseIn(tx, now, { key: { id: caseId }, who: { actor: 'import' }, decide: (before) => {
    held = before
    return []
  } })
  for (const { event, at } of changesOf(held!, read, origin)) {
    await changeCaseIn(tx, at, { key: { id: caseId }, who: { actor: 'import' }, decide: () => [event] })
  }
}
