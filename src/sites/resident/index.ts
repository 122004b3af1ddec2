/** The shell of the residents' site: layout and navigation. Owns no table, knows no service. */
export { residentPage } from './resident-page.ts'
export type { ResidentPage, SiteCouncil } from './resident-page.ts'
