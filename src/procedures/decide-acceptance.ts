import { addMonths } from '../platform/time/index.ts'
import type { Day } from '../platform/time/index.ts'
import type { Acceptance } from './contract.ts'

export interface Facts {
  readonly received: Day
  /** When the matter happened, and when the resident first knew of it; null when nobody can say. */
  readonly happened: Day | null
  readonly known: Day | null
  /** Check → answer; a check that is not named has not been answered. */
  readonly answers: Readonly<Record<string, 'yes' | 'no' | 'unsure'>>
}

/** Every reason is kept, so that a refusal can tell them all. */
export interface Decision {
  readonly decision: 'yes' | 'no' | 'person-decides'
  readonly reasons: readonly { readonly reason: string; readonly clause: string }[]
}

/** Whether a procedure takes a matter. It refuses only on a plain answer; doubt, lateness and silence go to a person. */
export function decideAcceptance(acceptance: Acceptance, facts: Facts): Decision {
  const found = acceptance.checks.flatMap((check) => {
    const answer = facts.answers[check.id]
    const leads = answer === 'yes' ? check.yes : answer === 'no' ? check.no : 'person-decides'
    return leads === 'go-on' ? [] : [{ leads, reason: check.reason, clause: check.clause }]
  })
  const late = lateness(acceptance, facts)
  const all = [...found, ...late]
  const reasons = (kept: typeof all) => kept.map(({ reason, clause }) => ({ reason, clause }))
  const refusing = all.filter(({ leads }) => leads === 'refuse')
  if (refusing.length > 0) return { decision: 'no', reasons: reasons(refusing) }
  return all.length > 0 ? { decision: 'person-decides', reasons: reasons(all) } : { decision: 'yes', reasons: [] }
}

function lateness({ limit }: Acceptance, facts: Facts): { leads: 'person-decides' | 'refuse' | 'go-on'; reason: string; clause: string }[] {
  if (!limit) return []
  const since = facts[limit.from] ?? (limit.from === 'known' ? facts.happened : facts.known)
  if (since && facts.received <= addMonths(since, limit.months)) return []
  const reason = since ? `It came more than ${limit.months} months after ${limit.from === 'known' ? 'you knew of it' : 'it happened'}` : 'Nobody knows when it happened'
  return [{ leads: 'person-decides', reason, clause: limit.clause }]
}
