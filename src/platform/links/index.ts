/**
 * Signed links: a token that says "whoever holds this may do this one thing with this one subject until then".
 * Nothing is stored; a token is worthless with another key, for another purpose, or after its day.
 */
export { readLink, signLink } from './signed-link.ts'
