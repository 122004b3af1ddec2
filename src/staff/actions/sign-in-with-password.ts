import type { Tools } from '../../platform/tools/index.ts'
import { networkOf } from '../rules/attempt-limits.ts'
import { newSecret } from '../rules/one-time-code.ts'
import { isPassword } from '../rules/password-hash.ts'
import { accountByEmail, holdPassword } from '../store/accounts.ts'
import type { Account } from '../store/accounts.ts'
import { recordAct } from '../store/audit.ts'
import { knownDevice } from '../store/known-devices.ts'
import { beginPending } from '../store/pending-sign-in.ts'
import { countersFor, settleAttempt, takeAttempt } from '../store/sign-in-counts.ts'
import type { Counter } from '../store/sign-in-counts.ts'
import type { Browser } from './finish-sign-in.ts'

export type PasswordOutcome =
  | { outcome: 'code' | 'enrol'; token: string }
  | { outcome: 'wrong' }
  | { outcome: 'wait'; until: Date }

type Given = { email: string; password: string; next: string; browser: Browser }

/** The first step of a local account. Wrong address, wrong password and disabled account look and last the same. */
export async function signInWithPassword(tools: Tools, given: Given): Promise<PasswordOutcome> {
  const now = tools.clock.now()
  const account = await accountByEmail(tools.db, given.email)
  const counters = await countersOf(tools, account ?? given, given.browser)
  const until = await takeAttempt(tools.db, counters, now)
  if (until) return { outcome: 'wait', until }
  const right = await isPassword(account?.password_hash, given.password)
  if (!account || !right || account.disabled_at) {
    await recordAct(tools.db, null, 'sign-in failed', account ? `officer:${account.id}` : 'sign-in', { step: 'password', from: given.browser.ip })
    return { outcome: 'wrong' }
  }
  await settleAttempt(tools.db, counters, now)
  const kind = account.one_time_secret ? 'code' : 'enrol'
  const data = { next: given.next, ...(kind === 'enrol' ? { secret: newSecret() } : {}) }
  return tools.db.transaction(async (tx) => {
    // Hashing takes a while, in which the password may have been replaced.
    if (!(await holdPassword(tx, account))) return { outcome: 'wrong' }
    return { outcome: kind, token: await beginPending(tx, { kind, officer_id: account.id, data }, now) }
  })
}

export async function countersOf(tools: Tools, account: Pick<Account, 'email'> & { id?: number }, browser: Browser): Promise<Counter[]> {
  const device = account.id === undefined ? undefined : await knownDevice(tools.db, browser.device, account.id, tools.clock.now())
  return countersFor({ email: account.email, network: networkOf(browser.ip), device })
}
