/**
 * Facts, figures and the public portal: what happened, flat and without personal data, and how well we kept our word.
 * Owns: the schema facts; fact_todo, figure_todo, published_figure, measure_change, measure_reference,
 * priority_version, service_remark.
 * Never: reads a live table for a page, publishes a rate without its base, or averages averages. It knows no measure by
 * name: the family is handed to it.
 */
export { computeMeasure, MeasureRefused } from './engine/compute-measure.ts'
export type { MeasureQuery } from './engine/compute-measure.ts'
export type { Figure } from './engine/figure.ts'
export { catchUpFacts } from './facts/catch-up-facts.ts'
export { rebuildFacts } from './facts/rebuild-facts.ts'
export { refreshFacts } from './facts/refresh-facts.ts'
export { performanceTasks } from './publish/performance-tasks.ts'
export { publishFigures } from './publish/publish-figures.ts'
export { neutralCell } from './neutral-cell.ts'
export { headlineSentence } from './pages/headline.ts'
export { performanceRoutes } from './pages/performance-routes.ts'
export { writePriority } from './store/priorities.ts'
