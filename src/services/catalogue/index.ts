/**
 * The catalogue of services as data: what can be asked for, in which words, with which questions, promise and team.
 * Reads and checks the shipped files of data/services and a council's own edits of them.
 * Owns no tables. Never names a council; never imports a procedure, a channel or a case.
 */
export { catalogueSchema, providerFor, readCatalogue } from './catalogue.ts'
export type { Catalogue, CatalogueOutcome, CatalogueProblem } from './catalogue.ts'
export { allowsPhotos, isPublic, isSpot, kinds, needsPlace, promiseFor, serviceSchema, tiers } from './service.ts'
export type { Provider, Service } from './service.ts'
export type { ServicePromise, ServiceStandard } from './promise.ts'
export { loadCatalogue, loadServices } from './load-catalogue.ts'
export { nextYearlyDate, readTopTasks } from './top-tasks.ts'
export type { TopTask, TopTasksOutcome } from './top-tasks.ts'
