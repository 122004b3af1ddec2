import type { Tools } from '../../platform/tools/index.ts'
import { addOfficer, disableOfficer, issueLink } from '../actions/keep-officers.ts'
import { accountByEmail, accountBySubject, replaceSubject } from '../store/accounts.ts'
import { recordAct } from '../store/audit.ts'
import { closeSessions } from '../store/sessions.ts'
import { Refused } from '../../platform/errors/index.ts'

/** A command that cannot be done; the message says what to change. */
export class CommandRefused extends Refused {}

export interface OfficerAdded {
  officer: number
  email: string
  /** Sets the password and one-time codes, once. */
  link: string
  linkUntil: string
}

/** `moothall officer add`: makes an officer and a one-time link, which is how the first administrator gets in. */
export async function addOfficerCommand(tools: Tools, given: { email: string; name: string; jobTitle?: string; roles: string[]; teams: string[] }): Promise<OfficerAdded> {
  const added = await addOfficer(tools, null, { ...given, jobTitle: given.jobTitle ?? '' })
  if ('faults' in added) throw new CommandRefused(Object.entries(added.faults).map(([field, advice]) => `${field}: ${advice}`).join('\n'))
  const link = await issueLink(tools, null, added.done.id)
  return { officer: added.done.id, email: given.email, link: link.address, linkUntil: link.until.toISOString() }
}

async function accountOf(tools: Tools, email: string) {
  const account = await accountByEmail(tools.db, email)
  if (!account) throw new CommandRefused(`There is no officer with the e-mail address ${email}.`)
  return account
}

/** `moothall officer disable`: ends the account and every session of it. */
export async function disableOfficerCommand(tools: Tools, email: string): Promise<{ officer: number; disabled: true }> {
  const account = await accountOf(tools, email)
  const disabled = await disableOfficer(tools, null, account.id)
  if ('faults' in disabled) throw new CommandRefused(Object.values(disabled.faults).join('\n'))
  return { officer: account.id, disabled: true }
}

/** `moothall officer link`: with a subject, ties the officer to that identity at the provider; without, makes a new one-time link. */
export async function linkOfficerCommand(tools: Tools, email: string, subject?: string): Promise<{ officer: number; subject: string } | Omit<OfficerAdded, 'email'>> {
  const account = await accountOf(tools, email)
  if (account.disabled_at) throw new CommandRefused('This account is closed. Open it again on the desk first.')
  if (subject === undefined) {
    const link = await issueLink(tools, null, account.id)
    return { officer: account.id, link: link.address, linkUntil: link.until.toISOString() }
  }
  return tools.db.transaction(async (tx) => {
    const holder = await accountBySubject(tx, subject)
    if (holder && holder.id !== account.id) throw new CommandRefused('Another officer is linked to this identity already.')
    await replaceSubject(tx, account.id, subject)
    await closeSessions(tx, account.id)
    await recordAct(tx, null, 'link identity', `officer:${account.id}`, { by: 'command line' })
    return { officer: account.id, subject }
  })
}
