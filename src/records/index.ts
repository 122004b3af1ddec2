/**
 * What the council can show about its own record keeping: who did and read what, and the proof that ledger, events,
 * rows and audit log agree. Owns no tables: it reads what others keep. Never changes a record.
 */
export { recordsRoutes } from './records-routes.ts'
export { verifyRecords } from './verify/verify-records.ts'
export type { VerifyReport } from './verify/verify-records.ts'
