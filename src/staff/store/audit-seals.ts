import type { Queryable } from '../../platform/database/index.ts'
import type { EntryText } from '../rules/audit-chain.ts'

const asText = `e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, e.officer_id, e.act, e.subject, e.detail::text as detail`

export interface Head {
  position: number
  hash: Buffer
}

/** Holds off other sealing until this transaction ends. */
export async function lockSeals(tx: Queryable): Promise<void> {
  await tx.query('staff.lock-seals', `select pg_advisory_xact_lock(hashtext('audit_seal'))`)
}

export async function readHead(db: Queryable): Promise<Head | undefined> {
  return db.one<Head>('staff.seal-head', 'select position, hash from audit_seal order by position desc limit 1')
}

// How far back a number may lie that was drawn before its neighbours were sealed and committed after them.
const lateWithin = 10_000

export async function readUnsealed(tx: Queryable, limit: number): Promise<EntryText[]> {
  return tx.query<EntryText>('staff.unsealed', `select ${asText} from audit_entry e
    where e.id > coalesce((select max(entry_id) from audit_seal), 0) - ${lateWithin} and not exists (select from audit_seal s where s.entry_id = e.id)
    order by e.id limit $1`, [limit])
}

/** Adds seals after this position; the database numbers them. */
export async function insertSeals(tx: Queryable, after: number, seals: readonly { entry: number; hash: Buffer }[]): Promise<void> {
  await tx.query('staff.insert-seals', 'select seal_entries($1, $2, $3)', [after, seals.map((seal) => seal.entry), seals.map((seal) => seal.hash)])
}

/** A seal with its entry; the entry's columns are null when it is gone. */
export type SealedEntry = Head & { entry_id: number } & { [Column in keyof EntryText]: EntryText[Column] | null }

export async function readSealed(db: Queryable, after: number, limit: number): Promise<SealedEntry[]> {
  return db.query<SealedEntry>('staff.sealed', `select s.position, s.hash, s.entry_id, ${asText}
    from audit_seal s left join audit_entry e on e.id = s.entry_id where s.position > $1 order by s.position limit $2`, [after, limit])
}

/** Entries that no seal covers though there was time for it, and numbers that were given out and are not there. */
export async function countLoose(db: Queryable): Promise<{ unsealed: number; unused: number }> {
  return (await db.one<{ unsealed: number; unused: number }>('staff.loose-entries', `
    select (select count(*) from audit_entry e where e.at < clock_timestamp() - interval '5 minutes'
        and not exists (select from audit_seal s where s.entry_id = e.id)) as unsealed,
      (select coalesce(case when is_called then last_value else last_value - 1 end, 0) from audit_entry_id_seq) - (select count(*) from audit_entry) as unused`))!
}
