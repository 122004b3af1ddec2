import type { Queryable } from '../../platform/database/index.ts'
import { chainStart, sealOf } from '../rules/audit-chain.ts'
import { countLoose, readSealed } from '../store/audit-seals.ts'
import type { SealedEntry } from '../store/audit-seals.ts'

export type AuditFault = 'altered' | 'missing' | 'gap' | 'out-of-order' | 'unsealed' | 'another-head'

export interface AuditReport {
  sealed: number
  /** Position and hash of the last seal, `12:ab34…`. Kept outside the database, it proves later that nothing was cut off or rewritten. */
  head: string | null
  /** The first of each kind come first; at most 20 are listed. */
  faults: { fault: AuditFault; position: number; entry: number | null }[]
  faultCount: number
  /** Numbers given out without an entry: transactions that were taken back, or entries removed before they were sealed. */
  unusedNumbers: number
}

const batch = 5000
// An entry is written at the end of a short transaction; a longer step back in time was put in by hand.
const longestStepBack = 3_600_000

/**
 * Walks the chain from its first seal. Call `sealAudit` first, so that nothing waits. What a chain inside the database
 * cannot show is that its whole tail was cut off, or that all of it was made anew: for that, give the `head` of an
 * earlier report.
 */
export async function verifyAudit(db: Queryable, options: { knownHead?: string } = {}): Promise<AuditReport> {
  const walk = new Walk(options.knownHead)
  for (let rows = await readSealed(db, 0, batch); rows.length > 0; rows = await readSealed(db, walk.position, batch)) {
    for (const row of rows) walk.step(row)
  }
  const { unsealed, unused } = await countLoose(db)
  return walk.report(unsealed, unused)
}

class Walk {
  position = 0
  private sealed = 0
  private hash = chainStart
  private at = ''
  private readonly faults: AuditReport['faults'] = []
  private faultCount = 0
  private headSeen: boolean
  private readonly knownHead: string | undefined

  constructor(knownHead: string | undefined) {
    this.knownHead = knownHead
    this.headSeen = knownHead === undefined
  }

  step(row: SealedEntry): void {
    if (row.position !== this.position + 1) this.note('gap', row)
    if (row.id === null) this.note('missing', row)
    else if (!sealOf(this.hash, { ...row, id: row.id, at: row.at!, act: row.act!, subject: row.subject! }).equals(row.hash)) this.note('altered', row)
    if (row.at !== null && this.at !== '' && Date.parse(`${this.at}Z`) - Date.parse(`${row.at}Z`) > longestStepBack) this.note('out-of-order', row)
    // Goes on from the seal as stored, so that one change is told once and not at every entry after it.
    this.hash = row.hash
    this.position = row.position
    this.at = row.at ?? this.at
    this.sealed += 1
    if (this.knownHead === this.head()) this.headSeen = true
  }

  report(unsealed: number, unusedNumbers: number): AuditReport {
    if (unsealed > 0) this.note('unsealed', { position: this.position, entry_id: null }, unsealed)
    if (!this.headSeen) this.note('another-head', { position: this.position, entry_id: null })
    return { sealed: this.sealed, head: this.sealed > 0 ? this.head() : null, faults: this.faults, faultCount: this.faultCount, unusedNumbers }
  }

  private head(): string {
    return `${this.position}:${this.hash.toString('hex')}`
  }

  private note(fault: AuditFault, at: { position: number; entry_id: number | null }, count = 1): void {
    this.faultCount += count
    if (this.faults.length < 20) this.faults.push({ fault, position: at.position, entry: at.entry_id })
  }
}
