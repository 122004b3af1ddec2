/**
 * Decisions that someone's conduct changes how they can reach us: named decision-maker, reasons, review, appeal, and the
 * way that stays open. Owns: conduct_decision, conduct_appeal.
 * Never: closes every way to us, lasts without a fresh decision, or is shown without a line in the audit.
 */
export { conductMark } from './mark.ts'
export { conductRoutes } from './pages.ts'
