/**
 * People and organisations who are in touch, and how to reach them. Owns: resident.
 * Never: decides what a resident may see (a case's own key does), or merges two people on a guess.
 */
export { findResidents } from './store/find-residents.ts'
export { loadResidents } from './store/load-residents.ts'
export { findOrAddResident, noteNeeds, readResident } from './store/residents.ts'
export type { Resident, ResidentDetails } from './store/residents.ts'
