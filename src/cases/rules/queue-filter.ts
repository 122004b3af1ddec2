import { addDays, dayOf, startOfDay } from '../../platform/time/index.ts'
import { field } from '../../platform/http/index.ts'
import type { Fields } from '../../platform/http/index.ts'
import { caseStates } from './words.ts'
import type { CaseState } from './words.ts'

export const dueChoices = { late: 'Late', today: 'Due today', week: 'Due in 7 days', none: 'No date given' } as const
export type DueChoice = keyof typeof dueChoices

/** How a list of cases is narrowed. Everything in it stands in the address, so that a view can be kept and sent. */
export interface QueueFilter {
  readonly state?: CaseState
  readonly service?: string
  readonly due?: DueChoice
  /** me, none, or an officer's id. */
  readonly owner?: string
  readonly q?: string
}

export function readQueueFilter(query: Fields): QueueFilter {
  const state = caseStates.find((known) => known === field(query, 'state'))
  const due = (Object.keys(dueChoices) as DueChoice[]).find((known) => known === field(query, 'late'))
  const service = /^[a-z][a-z0-9-]{1,63}$/.exec(field(query, 'service'))?.[0]
  const owner = /^(me|none|[1-9]\d{0,8})$/.exec(field(query, 'owner'))?.[0]
  const q = field(query, 'q').trim().slice(0, 200)
  return { ...(state ? { state } : {}), ...(service ? { service } : {}), ...(due ? { due } : {}), ...(owner ? { owner } : {}), ...(q ? { q } : {}) }
}

/** As it stands in an address, without the question mark; empty when nothing is narrowed. */
export function writeQueueFilter(filter: QueueFilter): string {
  const { due, ...rest } = filter
  const pairs = Object.entries({ ...rest, late: due }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return new URLSearchParams(pairs).toString()
}

/** The moments between which a promise must fall due; null is no limit. `none` has no date at all. */
export function dueLimits(due: DueChoice | undefined, now: Date): { from: Date | null; before: Date | null; none: boolean } {
  const endOf = (days: number) => startOfDay(addDays(dayOf(now), days))
  switch (due) {
    case 'late': return { from: null, before: now, none: false }
    case 'today': return { from: now, before: endOf(1), none: false }
    case 'week': return { from: now, before: endOf(7), none: false }
    case 'none': return { from: null, before: null, none: true }
    default: return { from: null, before: null, none: false }
  }
}
