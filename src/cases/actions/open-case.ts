import type { Calendars } from '../../calendar/index.ts'
import { dueInstant } from '../../calendar/index.ts'
import type { DeadlineClock } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Actor } from '../case.ts'
import { caseOpened } from '../events/case-opened.ts'
import type { CaseOpened } from '../events/case-opened.ts'
import { promiseGiven } from '../events/promise-given.ts'
import { promiseFor } from '../rules/promise-for.ts'
import type { ServicePromise } from '../rules/promise-for.ts'
import { recordNewCase } from '../store/record-events.ts'
import type { Along, Recorded } from '../store/record-events.ts'
import { teamIsRestricted } from '../../staff/index.ts'

export interface Opening extends Along {
  particulars: Omit<CaseOpened, 'standardDue'>
  /** null: no date can be promised, and that is counted. */
  promise: ServicePromise | null
  standard: DeadlineClock | null
  by: Actor
  at: Date
  /** Whether the team's cases are for its members alone, where the caller has asked already. */
  isTeamRestricted?: boolean
}

/** Opens a case in the caller's transaction: owner, promise and first events at once, so that no case is ever without an owner. */
export async function openCase(tx: Queryable, calendars: Calendars, opening: Opening): Promise<Recorded> {
  const { particulars, promise, standard, at } = opening
  const standardDue = standard ? dueInstant(standard, at, calendars).toISOString() : undefined
  const closed = particulars.restrictedTo === undefined && (opening.isTeamRestricted ?? (await teamIsRestricted(tx, particulars.team)))
  const opened = caseOpened.happen({ ...particulars, ...(closed ? { restrictedTo: particulars.team, restrictedFor: 'team' as const } : {}), ...(standardDue ? { standardDue } : {}) })
  const fresh = promise ? [opened, promiseGiven.happen(promiseFor(promise, at, calendars))] : [opened]
  return recordNewCase(tx, { fresh, by: opening.by, at }, opening)
}
