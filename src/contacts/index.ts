/**
 * The ledger: every contact gets a number before anything reads it, and waits in the tray until it has been read.
 * Owns: ledger_entry, ledger_tray, contact. Never: decides what becomes of a contact (cases does).
 */
export { logContact } from './actions/log-contact.ts'
export type { LoggedContact } from './actions/log-contact.ts'
export { enterLedger, readLedgerEntry } from './store/ledger.ts'
export type { LedgerEntry } from './store/ledger.ts'
export { countTray, leaveTray, noteProblem, readTray } from './store/tray.ts'
export type { TrayEntry } from './store/tray.ts'
export { loadContacts, loadLedger, takeNumbers } from './store/load-contacts.ts'
export { contactOf, countAddedTo, openingContactSql, reachOfCase, reachSql, readContactsOf, recordContact } from './store/contacts.ts'
export type { Contact, ContactOutcome, OpeningContact } from './store/contacts.ts'
export { noteSignpostAnswer, noteSignpostAsked, noteSignpostDue, unaskedSignpost, unaskedSignposts } from './store/signposted-contacts.ts'
export type { HelpedWord, UnaskedContact } from './store/signposted-contacts.ts'
export type { Reading } from './reading.ts'
