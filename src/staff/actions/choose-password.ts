import type { Queryable } from '../../platform/database/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { newSecret } from '../rules/one-time-code.ts'
import { hashPassword, isPassword } from '../rules/password-hash.ts'
import { passwordFault } from '../rules/password-rules.ts'
import { accountById, storePassword, storeSecret } from '../store/accounts.ts'
import type { Account } from '../store/accounts.ts'
import { recordAct } from '../store/audit.ts'
import { forgetDevices } from '../store/known-devices.ts'
import { beginPending } from '../store/pending-sign-in.ts'
import { closeSessions, openSession } from '../store/sessions.ts'
import { readLink, useLink } from '../store/sign-in-links.ts'

export type ChosenPassword = { outcome: 'chosen'; token: string } | { outcome: 'fault'; advice: string } | { outcome: 'ended' }

/** By a one-time link: sets the password, and one-time codes must be set up (again) next. Everything signed in before ends. */
export async function choosePasswordByLink(tools: Tools, linkToken: string, password: string): Promise<ChosenPassword> {
  const now = tools.clock.now()
  const officer = await readLink(tools.db, linkToken, now)
  const account = officer === undefined ? undefined : await accountById(tools.db, officer)
  if (!account) return { outcome: 'ended' }
  const advice = passwordFault(password, account)
  if (advice) return { outcome: 'fault', advice }
  const hash = await hashPassword(password)
  return tools.db.transaction(async (tx) => {
    if (!(await useLink(tx, linkToken, now))) return { outcome: 'ended' }
    await replacePassword(tx, account, hash)
    await storeSecret(tx, account.id, null, null)
    const token = await beginPending(tx, { kind: 'enrol', officer_id: account.id, data: { next: '/desk', secret: newSecret() } }, now)
    return { outcome: 'chosen', token }
  })
}

export type ChangedPassword = { outcome: 'changed'; session: string } | { outcome: 'fault'; faults: { current?: string; password?: string } }

/** By the officer, who proves to know the old one. Signed out everywhere but here. */
export async function changeOwnPassword(tools: Tools, officer: number, given: { current: string; password: string }): Promise<ChangedPassword> {
  const now = tools.clock.now()
  const account = await accountById(tools.db, officer)
  const isTheirs = account !== undefined && (await isPassword(account.password_hash, given.current))
  const advice = account && passwordFault(given.password, account)
  if (!isTheirs || advice) return { outcome: 'fault', faults: { ...(isTheirs ? {} : { current: 'That is not your password.' }), ...(advice ? { password: advice } : {}) } }
  const hash = await hashPassword(given.password)
  return tools.db.transaction(async (tx) => {
    await replacePassword(tx, account, hash)
    return { outcome: 'changed', session: await openSession(tx, officer, now) }
  })
}

async function replacePassword(tx: Queryable, account: Account, hash: string): Promise<void> {
  await storePassword(tx, account.id, hash)
  await closeSessions(tx, account.id)
  await forgetDevices(tx, account.id)
  await recordAct(tx, account.id, 'set a password', `officer:${account.id}`)
}
