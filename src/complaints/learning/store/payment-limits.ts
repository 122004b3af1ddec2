import type { Queryable } from '../../../platform/database/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { Role } from '../../../staff/index.ts'
import type { PaymentLimits } from '../rules/approval.ts'

export async function readPaymentLimits(db: Queryable, on: Day): Promise<PaymentLimits> {
  const rows = await db.query<{ role: Role; pence: number }>('learning.limits', 'select distinct on (role) role, pence from payment_limit where valid_from <= $1 order by role, valid_from desc, id desc', [on])
  return new Map(rows.map((row) => [row.role, row.pence]))
}

export interface LimitChange {
  role: Role
  pence: number
  valid_from: Day
  officer_id: number | null
  written_at: Date
}

export async function readLimitHistory(db: Queryable): Promise<LimitChange[]> {
  return db.query<LimitChange>('learning.limit-history', 'select role, pence, valid_from, officer_id, written_at from payment_limit order by id desc limit 200')
}

export async function writeLimit(tx: Queryable, limit: LimitChange): Promise<void> {
  await tx.query('learning.write-limit', 'insert into payment_limit (role, pence, valid_from, officer_id, written_at) values ($1, $2, $3, $4, $5)',
    [limit.role, limit.pence, limit.valid_from, limit.officer_id, limit.written_at])
}
