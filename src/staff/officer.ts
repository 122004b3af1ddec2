export const roles = ['adviser', 'officer', 'team-lead', 'service-manager', 'complaints', 'insight', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Someone who works here, as the policy sees them. */
export interface Officer {
  readonly kind: 'officer'
  readonly id: number
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Ids of the teams this officer belongs to. */
  readonly teams: readonly string[]
  /** Those of the teams that ever had, or were offered, a case that others may not see; told of who is signed in. */
  readonly keys?: readonly string[]
}
