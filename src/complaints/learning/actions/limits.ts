import { dayOf } from '../../../platform/time/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import type { Tools } from '../../../platform/tools/index.ts'
import { recordAct, roles } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { writeLimit } from '../store/payment-limits.ts'
import { TypedFields } from '../typed-fields.ts'
import type { Outcome } from './outcome.ts'

/** A new limit holds from today or a later day; payments that were approved keep the limit of their day. */
export async function changeLimit(tools: Tools, officer: Officer, body: Fields): Promise<Outcome> {
  const now = tools.clock.now()
  const typed = new TypedFields(body)
  const role = typed.choice('role', roles, 'Choose a role')
  const pounds = typed.whole('pounds', 'Enter an amount in whole pounds; 0 takes the power away')
  const from = typed.day('from') ?? dayOf(now)
  if (from < dayOf(now)) typed.wrong('from', 'Enter today or a later date')
  if (pounds !== undefined && pounds > 1_000_000) typed.wrong('pounds', 'Enter at most 1,000,000')
  if (typed.isWrong || !role || pounds === undefined) return { faults: typed.faults }
  await tools.db.transaction(async (tx) => {
    await writeLimit(tx, { role, pence: pounds * 100, valid_from: from, officer_id: officer.id, written_at: now })
    await recordAct(tx, officer.id, 'change payment limit', `settings:payment-limit`, { role, pounds, from })
  })
  return { id: 1 }
}
