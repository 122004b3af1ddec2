import * as oidc from 'openid-client'
import type { Queryable } from '../../platform/database/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { accountByEmail, accountBySubject, linkSubject } from '../store/accounts.ts'
import type { Account } from '../store/accounts.ts'
import { recordAct } from '../store/audit.ts'
import { beginPending, endPending, readPending } from '../store/pending-sign-in.ts'
import { finishSignIn } from './finish-sign-in.ts'
import type { Browser, SignedIn } from './finish-sign-in.ts'

/** The identity provider, discovered once a process; a failure is tried again at the next sign-in. */
export interface Provider {
  configuration(): Promise<oidc.Configuration>
  readonly redirectUri: string
}

export function makeProvider(config: Tools['config']): Provider | undefined {
  const given = config.oidc
  if (!given) return undefined
  let found: Promise<oidc.Configuration> | undefined
  const issuer = new URL(given.issuer)
  // Only a provider on this very machine may do without TLS.
  const execute = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname) ? [oidc.allowInsecureRequests] : []
  return {
    redirectUri: `${config.baseUrl}/desk/sign-in/oidc/callback`,
    configuration() {
      found ??= oidc.discovery(issuer, given.clientId, given.clientSecret, undefined, { execute, timeout: 10 })
      found.catch(() => (found = undefined))
      return found
    },
  }
}

/** The address at the provider to go to; what must come back is kept under `token`. */
export async function beginProviderSignIn(tools: Tools, provider: Provider, next: string): Promise<{ address: string; token: string }> {
  const configuration = await provider.configuration()
  const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
  const token = await beginPending(tools.db, { kind: 'oidc', officer_id: null, data: { next, verifier, state, nonce } }, tools.clock.now())
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: provider.redirectUri, scope: 'openid email profile', state, nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  })
  return { address: address.href, token }
}

export type ProviderOutcome = SignedIn | { outcome: 'start-again' } | { outcome: 'no-account' }

/** The provider sent the browser back. Checks state, nonce, signature and issuer; finds the officer; never makes one. */
export async function finishProviderSignIn(tools: Tools, provider: Provider, given: { token: string | undefined; url: string; browser: Browser }): Promise<ProviderOutcome> {
  const now = tools.clock.now()
  const pending = await readPending(tools.db, given.token, 'oidc', now)
  // Ended before the code is spent: the same answer sent twice is looked at once.
  if (!pending || !(await endPending(tools.db, given.token!))) return { outcome: 'start-again' }
  const claims = await claimsOf(tools, provider, pending.data, given.url)
  if (!claims) return { outcome: 'start-again' }
  return tools.db.transaction(async (tx) => {
    const account = await accountFor(tx, claims)
    if (!account || account.disabled_at) {
      await recordAct(tx, null, 'sign-in failed', account ? `officer:${account.id}` : 'sign-in', { step: 'provider', from: given.browser.ip })
      return { outcome: 'no-account' }
    }
    return finishSignIn(tx, account.id, { browser: given.browser, how: 'identity provider', next: pending.data.next }, now)
  })
}

type Claims = { sub: string; email?: unknown; email_verified?: unknown }

async function claimsOf(tools: Tools, provider: Provider, kept: { verifier?: string; state?: string; nonce?: string }, url: string): Promise<Claims | undefined> {
  const current = new URL(provider.redirectUri)
  current.search = new URL(url, provider.redirectUri).search
  try {
    const configuration = await provider.configuration()
    const tokens = await oidc.authorizationCodeGrant(configuration, current, {
      pkceCodeVerifier: kept.verifier!, expectedState: kept.state!, expectedNonce: kept.nonce!, idTokenExpected: true,
    })
    const claims = tokens.claims()
    // Providers that keep to the letter of OpenID Connect Core 5.4 tell the address only when asked for it.
    const asks = claims && claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
    return asks ? { ...(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)), sub: claims.sub } : claims
  } catch (error) {
    tools.log.warn({ problem: (error as Error).message, code: (error as { code?: string }).code }, 'the identity provider\'s answer was refused')
    return undefined
  }
}

/** By subject; else, once, by an address that the provider has verified and that is no other subject's. */
async function accountFor(tx: Queryable, claims: Claims): Promise<Account | undefined> {
  const linked = await accountBySubject(tx, claims.sub)
  if (linked) return linked
  if (typeof claims.email !== 'string' || claims.email_verified !== true) return undefined
  const byEmail = await accountByEmail(tx, claims.email)
  if (!byEmail || byEmail.disabled_at || !(await linkSubject(tx, byEmail.id, claims.sub))) return undefined
  await recordAct(tx, byEmail.id, 'link identity', `officer:${byEmail.id}`, { by: 'verified e-mail address' })
  return byEmail
}
