import type { Officer, Role } from '../../../staff/index.ts'

/** How much each role may agree to, as it stands on a day. */
export type PaymentLimits = ReadonlyMap<Role, number>

/** The most that this officer may agree to pay for one remedy, in pence; 0 is nothing. */
export function limitOf(officer: Pick<Officer, 'roles'>, limits: PaymentLimits): number {
  return Math.max(0, ...officer.roles.map((role) => limits.get(role) ?? 0))
}

/** Whether they may agree to it, and if not, which roles may. */
export function mayApprove(officer: Pick<Officer, 'roles'>, pence: number, limits: PaymentLimits): { allowed: true; limit: number } | { allowed: false; who: Role[] } {
  const limit = limitOf(officer, limits)
  if (limit >= pence) return { allowed: true, limit }
  return { allowed: false, who: [...limits].filter(([, most]) => most >= pence).map(([role]) => role) }
}
