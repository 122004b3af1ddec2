import type { Database } from '../../platform/database/index.ts'
import { chainStart, sealOf } from '../rules/audit-chain.ts'
import { insertSeals, lockSeals, readHead, readUnsealed } from '../store/audit-seals.ts'
import type { Head } from '../store/audit-seals.ts'

const batch = 5000

/** Seals what was written since the last time, in order. Two processes at once seal each entry once. Returns the new head when anything was sealed. */
export async function sealAudit(db: Database): Promise<Head | undefined> {
  let newest: Head | undefined
  for (;;) {
    const { head, count } = await sealBatch(db)
    if (count > 0) newest = head
    if (count < batch) return newest
  }
}

function sealBatch(db: Database): Promise<{ head: Head | undefined; count: number }> {
  return db.transaction(async (tx) => {
    await lockSeals(tx)
    let head = await readHead(tx)
    const after = head?.position ?? 0
    const entries = await readUnsealed(tx, batch)
    const seals = entries.map((entry) => {
      head = { position: (head?.position ?? 0) + 1, hash: sealOf(head?.hash ?? chainStart, entry) }
      return { ...head, entry: entry.id }
    })
    if (seals.length > 0) await insertSeals(tx, after, seals)
    return { head, count: seals.length }
  })
}
