import type { Faults } from '../../../staff/index.ts'

/** How an action ended: what to say about each field, or the id of what was written. */
export type Outcome = { readonly faults: Faults } | { readonly id: number }

export const quicker: Outcome = { faults: { form: 'Somebody changed this while you had it open. Look at it again' } }
