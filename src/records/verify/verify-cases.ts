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
  /** Cases whose words stand where others look for them though the case is closed to others, or the other way round. */
  misplacedWords: number
}

const misplaced = `
  select (select count(*) from case_search s join case_file c on c.id = s.case_id where c.restricted_to is not null)
    + (select count(*) from case_search_restricted s join case_file c on c.id = s.case_id where c.restricted_to is null) as count`

const batch = 1000

/** Rebuilds every case from its events, a thousand at a time, and compares. */
export async function verifyCases(db: Queryable): Promise<CasesReport> {
  const { count } = (await db.one<{ count: number }>('verify.misplaced-words', misplaced))!
  const report: CasesReport = { cases: 0, events: 0, differing: 0, differences: [], misplacedWords: count }
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
