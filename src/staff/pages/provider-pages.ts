import { button } from '../../design/index.ts'
import { html } from '../../platform/html/index.ts'
import { field, open, page, route, seeOther } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import { beginProviderSignIn, finishProviderSignIn, makeProvider } from '../actions/sign-in-with-provider.ts'
import type { Provider } from '../actions/sign-in-with-provider.ts'
import { safeNext } from '../rules/safe-next.ts'
import { pendingCookie } from '../store/pending-sign-in.ts'
import { browserOf, pendingCookies, signedInCookies, signInFrame } from './sign-in-frame.ts'
import type { StaffTools } from './staff-tools.ts'

/** Signing in with the council's identity provider; none of these pages is there without one. */
export function providerRoutes(tools: StaffTools): Route[] {
  const provider = makeProvider(tools.config)
  if (!provider) return []
  return [
    route({ method: 'GET', path: '/desk/sign-in/oidc', guard: open, perMinute: 120, handle: (call) => begin(tools, provider, call) }),
    route({ method: 'GET', path: '/desk/sign-in/oidc/callback', guard: open, perMinute: 120, handle: (call) => finish(tools, provider, call) }),
  ]
}

async function begin(tools: StaffTools, provider: Provider, call: Call<undefined>): Promise<Answer> {
  try {
    const { address, token } = await beginProviderSignIn(tools, provider, safeNext(field(call.query, 'next')))
    return seeOther(address, pendingCookies(token))
  } catch (error) {
    tools.log.error({ error }, 'the identity provider does not answer')
    return refuse(tools, 503, 'Your work account cannot be reached', 'The council’s sign-in service does not answer. Try again in a few minutes. If you have a password for the desk, you can use it.')
  }
}

async function finish(tools: StaffTools, provider: Provider, call: Call<undefined>): Promise<Answer> {
  const outcome = await finishProviderSignIn(tools, provider, { token: call.cookies[pendingCookie], url: call.url, browser: browserOf(call) })
  if (outcome.outcome === 'signed-in') return seeOther(outcome.next, signedInCookies(outcome))
  if (outcome.outcome === 'start-again') return seeOther('/desk/sign-in?done=again')
  return refuse(tools, 403, 'You do not have a desk yet', 'Your work account is known, but nobody has given it a desk here. Ask an administrator to add you.')
}

async function refuse(tools: StaffTools, status: number, title: string, advice: string): Promise<Answer> {
  const main = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${advice}</p><p class="govuk-body">${button({ text: 'Back to sign in', href: '/desk/sign-in', classes: 'govuk-button--secondary' })}</p>`
  return page(await signInFrame(tools, { title, main }), { status })
}
