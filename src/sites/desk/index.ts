/** The shell of the officers' desk: layout, navigation, who is signed in. Owns no table, knows no case. */
export { makeDesk } from './desk-page.ts'
export type { DeskPage, DeskShell, DeskShellParts } from './desk-page.ts'
