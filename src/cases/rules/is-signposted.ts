import type { CaseFile } from '../case.ts'

/** Did we send the resident to somebody else, and is that how it stands? A procedure sends on by itself and asks nobody. */
export function isSignposted({ state, outcome, procedure }: Pick<CaseFile, 'state'> & Partial<Pick<CaseFile, 'outcome' | 'procedure'>>): boolean {
  return state === 'closed' && outcome === 'not-ours' && !procedure
}
