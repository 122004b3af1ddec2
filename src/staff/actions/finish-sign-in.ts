import type { Queryable } from '../../platform/database/index.ts'
import { recordAct } from '../store/audit.ts'
import { rememberDevice } from '../store/known-devices.ts'
import { closeSession, openSession } from '../store/sessions.ts'

/** What the browser brought along, besides what was typed. */
export interface Browser {
  readonly ip: string
  readonly device: string | undefined
  readonly session: string | undefined
}

export interface SignedIn {
  outcome: 'signed-in'
  session: string
  device: string
  next: string
}

/** The end of every way of signing in: a new session, the old one of this browser closed, the browser known. */
export async function finishSignIn(tx: Queryable, officer: number, given: { browser: Browser; how: string; next: string }, now: Date): Promise<SignedIn> {
  await closeSession(tx, given.browser.session)
  const session = await openSession(tx, officer, now)
  const device = await rememberDevice(tx, given.browser.device, officer, now)
  await recordAct(tx, officer, 'sign in', `officer:${officer}`, { how: given.how, from: given.browser.ip })
  return { outcome: 'signed-in', session, device, next: given.next }
}
