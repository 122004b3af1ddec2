/**
 * People and organisations who are in touch, and how to reach them. Owns: resident.
 * A look-up reads the view findable_resident, which cases keeps: whom only closed cases make known is not found.
 * Never: decides what a resident may see (a case's own key does), or merges two people on a guess.
 */
export { findResidents } from './store/find-residents.ts'
export { loadResidents } from './store/load-residents.ts'
export { findOrAddResident, noteNeeds, readResident, residentSql } from './store/residents.ts'
export type { Resident, ResidentDetails } from './store/residents.ts'
