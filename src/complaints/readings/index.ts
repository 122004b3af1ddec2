/**
 * How a council reads a law, a code or its own rule that can be read in more than one way: what may be chosen, what was
 * chosen from which day on, by whom and why, and what each reading does to a date.
 * Owns: procedure_choice. Never: says which reading is right, moves a matter that reached us before the day, or forgets
 * what was chosen before.
 */
export { applyReadings } from './apply-readings.ts'
export { readChoices } from './store.ts'
export { readingRoutes } from './pages/reading-routes.ts'
