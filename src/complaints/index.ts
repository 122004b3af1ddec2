/**
 * Cases that follow a procedure: complaints, requests for information, member enquiries. Their stages, clocks, roles,
 * points, findings and letters; what puts them right and what is learned from them.
 * Owns: complaint_event (the truth), complaint, complaint_clock, complaint_role, complaint_point, complaint_letter,
 * complaint_contribution, procedure_choice, and the tables of the folders below. Never: says what a procedure is (the
 * family does), or sends anything (conversations does).
 */
export { complaintFollowers } from './actions/begin-complaint.ts'
export type { Complaint } from './complaint.ts'
