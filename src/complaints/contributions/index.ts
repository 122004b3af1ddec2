/**
 * What other teams are asked to add to the one answer, when it stays out: reminders before and after the day, word to the
 * owner and the asked team's lead, chasing, and replies that say that it takes longer. All of it is counted.
 * Owns no table: complaint_contribution is written from the complaint's events. Never: changes the day that was asked for,
 * or tells the resident.
 */
export { chaseContribution, holdContribution } from './chase-and-hold.ts'
export { contributionRoutes } from './pages/asked-page.ts'
export { contributionPart } from './pages/contribution-part.ts'
export { queueAsked } from './pages/queue-asked.ts'
export { remindContributions } from './remind.ts'
