/**
 * Reports about complaints: figures that pick their own cases, the self-assessment against both codes, on pages, as CSV and JSON,
 * and as they were put on the public site.
 * Owns: complaint_base, assessment_answer, published_report. Reads the tables of complaints, remedies and the ombudsman's register.
 * Never: keeps a figure that could be counted, but for what was published, or shows a restricted complaint to another team.
 */
export { reportNames, writeReportFor } from './report-for.ts'
export type { ReportWanted } from './report-for.ts'
export { complaintProcedures, stageRowsSql } from './stage-rows.ts'
export { reportRoutes } from './pages/report-routes.ts'
export { ReportRefused } from './report-refused.ts'
export { prepareReport, publishReport } from './publish/actions.ts'
export type { PublishedName } from './publish/publication.ts'
export { readPublication } from './publish/store.ts'
