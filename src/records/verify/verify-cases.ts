import type { Queryable } from '../../platform/database/index.ts'
import { compareCase } from './compare-case.ts'
import { readCaseBatch } from './read-case-batch.ts'

export interface CasesReport {
  cases: number
  events: number
  /** Cases whose rows are not what their events make of them. */
  differing: number
  /** The first of them, with the columns that differ; never their contents. */
  differences: { ref: string; differs: string[] }[]
}

const batch = 1000

/** Rebuilds every case from its events, a thousand at a time, and compares. */
export async function verifyCases(db: Queryable): Promise<CasesReport> {
  const report: CasesReport = { cases: 0, events: 0, differing: 0, differences: [] }
  let after = 0
  for (;;) {
    const stored = await readCaseBatch(db, after, batch)
    for (const one of stored) {
      report.cases += 1
      report.events += one.events.length
      const differs = compareCase(one)
      if (differs.length === 0) continue
      report.differing += 1
      if (report.differences.length < 20) report.differences.push({ ref: one.row.ref, differs })
    }
    if (stored.length < batch) return report
    after = stored.at(-1)!.row.id
  }
}
