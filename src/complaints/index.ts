/**
 * Cases that follow a procedure: complaints, requests for information, member enquiries. Their stages, clocks, roles,
 * points, findings and letters; what puts them right and what is learned from them.
 * Owns: complaint_event (the truth), complaint, complaint_clock, complaint_role, complaint_point, complaint_letter,
 * complaint_contribution, procedure_choice, and the tables of the folders below. Never: says what a procedure is (the
 * family does), or sends anything (conversations does).
 */
export { complaintDeskRoutes } from './pages/complaint-desk-routes.ts'
export { readGate } from './pages/desk/reason-routes.ts'
export { complaintPanel } from './pages/desk/panel.ts'
export { complaintPart } from './pages/resident/complaint-part.ts'
export { complaintResidentRoutes } from './pages/resident/resident-routes.ts'
export { complaintTasks } from './jobs/complaint-tasks.ts'
export { beginForgotten, recountClocks, rewriteComplaint } from './actions/recount-clocks.ts'
export { complaintFollowers } from './actions/begin-complaint.ts'
export { changeComplaint } from './actions/change-complaint.ts'
export type { Actor as ComplaintActor, Step as ComplaintStep } from './actions/change-complaint.ts'
export type { Complaint, NewComplaintEvent } from './complaint.ts'
export { askContribution, giveContribution, joinBody, linkRequest, noteDeath, noteRepresentative, offerAdvocacy } from './actions/note-people.ts'
export { addPoints, agreePoints, findOnPoints, withdrawPoint } from './actions/keep-points.ts'
export { makeMove, nothingGiven } from './actions/make-move.ts'
export type { Moving } from './actions/make-move.ts'
export { nameRole } from './actions/name-role.ts'
export { sortComplaint } from './actions/sort-complaint.ts'
export { readComplaint } from './store/read-complaint.ts'
export { rebuildComplaint, verifyComplaints } from './verify/verify-complaints.ts'
export type { ComplaintsReport } from './verify/verify-complaints.ts'
export { queueAsked, remindContributions } from './contributions/index.ts'
export { applyReadings, readChoices } from './readings/index.ts'
export { conductMark, conductRoutes } from './conduct/index.ts'
export { learningRoutes } from './learning/index.ts'
export { ombudsmanRoutes } from './ombudsman/index.ts'
export { complaintProcedures, prepareReport, publishReport, readPublication, ReportRefused, reportNames, reportRoutes, stageRowsSql, writeReportFor } from './reports/index.ts'
export type { PublishedName } from './reports/index.ts'
export { withComplaintLinks } from './learning/complaint-links.ts'
