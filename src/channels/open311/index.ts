/**
 * Open311 GeoReport v2: other programs (a map of street problems, a councillor's app) report for residents and read what
 * became of it. XML and JSON by the end of the path.
 * Owns no table; imports no module: what it needs of the house comes through `Open311Doors`.
 * Never: tells who reported, what they wrote, or that a case exists which is not for the public.
 */
export { open311 } from './open311.ts'
export type { SentReport } from './report.ts'
export { open311Routes } from './routes.ts'
export { publicPlace } from './public-place.ts'
export type { Open311Doors, PublicFilter, PublicRequest, ServiceOffered, Taken } from './doors.ts'
