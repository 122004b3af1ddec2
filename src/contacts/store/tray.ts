import type { Queryable } from '../../platform/database/index.ts'

export interface TrayEntry {
  number: number
  channel: string
  received_at: Date
  attempts: number
  problem: string | null
}

/** Takes an entry out of the tray in the transaction that reads it; false when another already has. */
export async function leaveTray(tx: Queryable, number: number): Promise<boolean> {
  return (await tx.one('tray.leave', 'delete from ledger_tray where number = $1 returning number', [number])) !== undefined
}

export async function noteProblem(db: Queryable, number: number, problem: string): Promise<void> {
  await db.query('tray.problem', 'update ledger_tray set attempts = attempts + 1, problem = $2 where number = $1', [number, problem.slice(0, 500)])
}

/** What waits to be read, oldest first. */
export async function readTray(db: Queryable, limit = 200): Promise<TrayEntry[]> {
  return db.query<TrayEntry>('tray.read', `select t.number, l.channel, l.received_at, t.attempts, t.problem
    from ledger_tray t join ledger_entry l on l.number = t.number order by t.number limit $1`, [limit])
}

export async function countTray(db: Queryable): Promise<number> {
  return (await db.one<{ count: number }>('tray.count', 'select count(*) from ledger_tray'))!.count
}
