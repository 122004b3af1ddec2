/**
 * How it went, in the resident's own judgement: offered with every answer, answered by some, both kept.
 * Whom we sent to somebody else is asked later, once, whether that helped: by e-mail, or by a person who writes it down.
 * Owns: feedback. Never: changes a case's state (saying "not fixed" here leads to the page that does), or shows who said what.
 */
export { giveFeedback } from './actions/give-feedback.ts'
export type { Given, GivenRefusal } from './actions/give-feedback.ts'
export { feedbackTasks } from './jobs/feedback-tasks.ts'
export { signpostRoutes } from './pages/desk/signpost-routes.ts'
export { feedbackRoutes } from './pages/resident/feedback-routes.ts'
export { helpings, ratings, reasons, resolutions } from './feedback.ts'
export type { Feedback, Helped, Rating, Resolved } from './feedback.ts'
export { loadFeedback } from './store/load-feedback.ts'
export type { PastFeedback } from './store/load-feedback.ts'
export { readFeedback } from './store/feedback-store.ts'
