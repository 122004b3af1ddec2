/** Finds services by residents' own words, in memory over the whole catalogue. Owns no table. Never decides: it suggests. */
export { otherBodiesFor } from './other-bodies.ts'
export { suggestServices } from './suggest-services.ts'
