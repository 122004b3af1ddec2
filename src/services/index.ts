/**
 * The catalogue: what can be asked for, its questions, standard, promise and team; and the council's own facts.
 * Owns: service, service_version, council_setting, form_draft. Never: opens a case.
 */
export { catalogueVersion, readCatalogue, readServiceHistory, writeService } from './store/catalogue-store.ts'
export type { Catalogue, ServiceVersion, ServiceWriting } from './store/catalogue-store.ts'
export { readCouncil, writeCouncil } from './store/council-settings.ts'
export type { AccessibilityIssue, Council } from './store/council-settings.ts'
export { councilTools } from './council-tools.ts'
export type { CouncilTools } from './council-tools.ts'
export { allowsPhotos, needsPlace, promiseFor } from './catalogue/index.ts'
export { kinds as serviceKinds, loadServices, nextYearlyDate, serviceSchema } from './catalogue/index.ts'
export type { Provider, Service, ServicePromise, TopTask } from './catalogue/index.ts'
