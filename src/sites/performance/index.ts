/** The shell of the public portal: layout and navigation. Owns no table, knows no measure. */
export { performancePage } from './performance-page.ts'
export type { PerformancePage } from './performance-page.ts'
