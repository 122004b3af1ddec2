import type { Queryable } from '../../platform/database/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { hashRecoveryCode, newRecoveryCodes, stepOfCode } from '../rules/one-time-code.ts'
import { seal, unseal } from '../rules/secret-box.ts'
import { accountById, replaceRecoveryCodes, storeFirstSecret, useRecoveryCode, useStep } from '../store/accounts.ts'
import type { Account } from '../store/accounts.ts'
import { recordAct } from '../store/audit.ts'
import { endPending, tryPending } from '../store/pending-sign-in.ts'
import { closeSessions } from '../store/sessions.ts'
import { forgiveAttempt, takeAttempt } from '../store/sign-in-counts.ts'
import { finishSignIn } from './finish-sign-in.ts'
import type { Browser, SignedIn } from './finish-sign-in.ts'
import { countersOf } from './sign-in-with-password.ts'

export type CodeOutcome = SignedIn | { outcome: 'wrong' } | { outcome: 'wait'; until: Date } | { outcome: 'start-again' }

type Given = { token: string | undefined; code: string; browser: Browser }

/** The second step: a one-time code, or a recovery code when the phone is lost. */
export async function signInWithCode(tools: Tools, given: Given): Promise<CodeOutcome> {
  const now = tools.clock.now()
  const pending = await tryPending(tools.db, given.token, 'code', now)
  const account = pending?.officer_id ? await accountById(tools.db, pending.officer_id) : undefined
  if (!pending || !account || account.disabled_at) return { outcome: 'start-again' }
  const counters = await countersOf(tools, account, given.browser)
  const until = await takeAttempt(tools.db, counters, now)
  if (until) return { outcome: 'wait', until }
  return tools.db.transaction(async (tx) => {
    const how = await acceptCode(tools, tx, account, given.code)
    if (!how) {
      await recordAct(tx, null, 'sign-in failed', `officer:${account.id}`, { step: 'code', from: given.browser.ip })
      return { outcome: 'wrong' }
    }
    if (!(await endPending(tx, given.token!))) return { outcome: 'start-again' }
    await forgiveAttempt(tx, counters, now)
    return finishSignIn(tx, account.id, { browser: given.browser, how, next: pending.data.next }, now)
  })
}

async function acceptCode(tools: Tools, tx: Queryable, account: Account, code: string): Promise<string | undefined> {
  const now = tools.clock.now()
  const secret = account.one_time_secret && unseal(account.one_time_secret, tools.config.secretKey)
  const step = secret ? stepOfCode(secret, code, now, account.one_time_step) : undefined
  if (step !== undefined) return (await useStep(tx, account.id, step)) ? 'password and code' : undefined
  if (code.length < 12 || code.length > 40) return undefined
  return (await useRecoveryCode(tx, account.id, hashRecoveryCode(code), now)) ? 'password and recovery code' : undefined
}

export type EnrolOutcome = (SignedIn & { recoveryCodes: string[] }) | { outcome: 'wrong' } | { outcome: 'start-again' }

/** Sets up one-time codes: the first code proves that the app has the secret. Gives the recovery codes, once. */
export async function enrolCodes(tools: Tools, given: Given): Promise<EnrolOutcome> {
  const now = tools.clock.now()
  const pending = await tryPending(tools.db, given.token, 'enrol', now)
  const account = pending?.officer_id ? await accountById(tools.db, pending.officer_id) : undefined
  const secret = pending?.data.secret
  if (!pending || !secret || !account || account.disabled_at) return { outcome: 'start-again' }
  const step = stepOfCode(secret, given.code, now, null)
  if (step === undefined) return { outcome: 'wrong' }
  return tools.db.transaction(async (tx) => {
    if (!(await endPending(tx, given.token!))) return { outcome: 'start-again' }
    if (!(await storeFirstSecret(tx, account.id, seal(secret, tools.config.secretKey), step))) return { outcome: 'start-again' }
    await closeSessions(tx, account.id)
    const recoveryCodes = newRecoveryCodes()
    await replaceRecoveryCodes(tx, account.id, recoveryCodes.map(hashRecoveryCode))
    await recordAct(tx, account.id, 'set up one-time codes', `officer:${account.id}`)
    const signedIn = await finishSignIn(tx, account.id, { browser: given.browser, how: 'password and new code', next: pending.data.next }, now)
    return { ...signedIn, recoveryCodes }
  })
}
