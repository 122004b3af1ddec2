import type { Version } from '../../procedures/contract.ts'

export const tooLate = 'It came too late'

/** Why a matter may not be accepted, as its procedure's own acceptance questions say it to the resident. */
export interface RefusalGround {
  readonly words: string
  /** The question that decided, and the answer that speaks against it; none for lateness. */
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>
  readonly clause: string
}

export function refusalGrounds({ acceptance }: Pick<Version, 'acceptance'>): RefusalGround[] {
  const leading = (to: 'refuse' | 'person-decides') => acceptance.checks.flatMap((check) => (['no', 'yes'] as const).flatMap((answer) => (check[answer] === to ? [{ words: check.reason, answers: { [check.id]: answer }, clause: check.clause }] : [])))
  const asked = [...leading('refuse'), ...leading('person-decides')]
  return acceptance.limit ? [...asked, { words: tooLate, answers: {}, clause: acceptance.limit.clause }] : asked
}

/** The ground that words written for the resident already name, if any. */
export function groundIn(version: Pick<Version, 'acceptance'>, text: string): RefusalGround | undefined {
  return refusalGrounds(version).find(({ words }) => text.includes(words) || (words === tooLate && /more than \d+ months after/.test(text)))
}
