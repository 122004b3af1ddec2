/** Forms on the residents' site. Owns no table; imports no module. */
export { webForm } from './web-form.ts'
export type { SentForm } from './web-form.ts'
