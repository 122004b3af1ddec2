/** The counts of an ombudsman's yearly letter, as entered. */
export interface LetterCounts {
  readonly dealt_with: number
  readonly not_for_us: number
  readonly closed_after_first_look: number
  /** Detailed investigations completed. */
  readonly investigated: number
  readonly upheld: number
  /** Upheld, and what the council had offered already was enough. */
  readonly remedied_before: number
  /** Cases with recommendations whose compliance fell due, and those complied with. */
  readonly compliance_due: number
  readonly complied: number
}

export interface LetterRates {
  /** Upheld ÷ detailed investigations completed (LGSCO, "Interpreting our complaints data"). */
  readonly uphold: number | null
  /** Upheld cases already suitably remedied ÷ upheld. */
  readonly remedy: number | null
  /** Recommendation cases complied with ÷ cases where compliance was due. */
  readonly compliance: number | null
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/** Fractions from 0 to 1; null where there is nothing to divide by. */
export function letterRates(counts: LetterCounts): LetterRates {
  return { uphold: share(counts.upheld, counts.investigated), remedy: share(counts.remedied_before, counts.upheld), compliance: share(counts.complied, counts.compliance_due) }
}

/** What does not add up in the counts, in words. */
export function letterFaults(counts: LetterCounts): Record<string, string> {
  const faults: Record<string, string> = {}
  if (counts.upheld > counts.investigated) faults['upheld'] = 'No more can be upheld than were investigated'
  if (counts.remedied_before > counts.upheld) faults['remedied'] = 'No more can have a satisfactory remedy than were upheld'
  if (counts.complied > counts.compliance_due) faults['complied'] = 'No more can be complied with than fell due'
  if (counts.not_for_us + counts.closed_after_first_look + counts.investigated > counts.dealt_with) faults['dealt'] = 'The parts add up to more than were dealt with'
  return faults
}

/** How ours stands against councils of the type. Volume is not performance: only rates are compared. */
export function compareRate(ours: number | null, theirs: number | null, better: 'up' | 'down'): string {
  if (ours === null || theirs === null) return 'nothing to compare with'
  const points = Math.round((ours - theirs) * 100)
  if (points === 0) return 'the same as councils of our type'
  const words = `${Math.abs(points)} percentage point${Math.abs(points) === 1 ? '' : 's'} ${points > 0 ? 'higher' : 'lower'}`
  return `${words} than councils of our type${(points > 0) === (better === 'up') ? '' : ', which is worse'}`
}
