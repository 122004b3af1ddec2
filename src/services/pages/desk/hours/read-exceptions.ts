import type { Period } from '../../../../calendar/index.ts'
import type { Queryable } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../platform/time/index.ts'

/** A dated exception that is still to come or running, with the number that takes it back. */
export interface StandingException {
  id: number
  from: Day
  to: Day
  periods: Period[]
  reason: string
}

export async function readStandingExceptions(db: Queryable, subject: string, today: Day): Promise<StandingException[]> {
  return db.query<StandingException>('services.standing-exceptions', `select id, from_day as "from", to_day as "to", periods, reason from opening_exception e
    where subject = $1 and to_day >= $2 and not exists (select from opening_exception_withdrawal w where w.exception_id = e.id) order by from_day, id`, [subject, today])
}
