/** The shell of the officers' desk: layout, navigation, keys, who is signed in. Owns no table, knows no case. */
export { makeDesk } from './desk-page.ts'
export type { DeskOfficer, DeskPage, DeskShell, DeskShellParts } from './desk-page.ts'
