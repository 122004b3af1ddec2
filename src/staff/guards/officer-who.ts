import { forbidden, seeOther, Instead, Stop } from '../../platform/http/index.ts'
import type { Call, Guard } from '../../platform/http/index.ts'
import { seeWith } from '../../platform/database/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { Officer } from '../officer.ts'
import { safeNext } from '../rules/safe-next.ts'
import { may, scopeOf } from '../rules/who-may.ts'
import type { Act } from '../rules/who-may.ts'
import { readSession, sessionCookie } from '../store/sessions.ts'

type GuardTools = Pick<Tools, 'db' | 'clock'>

/** Lets in an officer whose roles allow `act`. Not signed in: to the sign-in page and back; signed in without the act: 403. */
export function officerWho(tools: GuardTools, act: Act): Guard<Officer> {
  return {
    name: `officer: ${act}`,
    async admit(call) {
      const officer = await signedIn(tools, call)
      if (!may(officer, act)) throw forbidden()
      return officer
    },
    around: within,
  }
}

/** Lets in an officer with any one of these acts: for pages that only gather what each may see. */
export function officerWhoAny(tools: GuardTools, acts: readonly Act[]): Guard<Officer> {
  return {
    name: `officer: ${acts.join(' or ')}`,
    async admit(call) {
      const officer = await signedIn(tools, call)
      if (!acts.some((act) => may(officer, act))) throw forbidden()
      return officer
    },
    around: within,
  }
}

/** Lets in whoever is signed in, even with no role at all: for one's own account and signing out. */
export function anyOfficer(tools: GuardTools): Guard<Officer> {
  return { name: 'officer: any', admit: (call) => signedIn(tools, call), around: within }
}

/** The database holds back what the policy would: an officer's own teams are the keys to cases that are closed to others. */
function within<T>(officer: Officer, work: () => T): T {
  return seeWith(scopeOf(officer).keys, work)
}

async function signedIn(tools: GuardTools, call: Call): Promise<Officer> {
  const officer = await readSession(tools.db, call.cookies[sessionCookie], tools.clock.now())
  if (officer) return officer
  if (call.method === 'GET' || call.method === 'HEAD') {
    const next = safeNext(call.url)
    throw new Instead(seeOther(next === '/desk' ? '/desk/sign-in' : `/desk/sign-in?next=${encodeURIComponent(next)}`))
  }
  throw new Stop(401, 'not-signed-in', 'You are signed out. Sign in again in another tab, then come back here, go back one page and send it again: what you typed is still there.')
}
