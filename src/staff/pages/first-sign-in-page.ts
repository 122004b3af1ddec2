import { button, passwordInput } from '../../design/index.ts'
import { html } from '../../platform/html/index.ts'
import { field, open, page, route, seeOther } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import { choosePasswordByLink } from '../actions/choose-password.ts'
import type { Faults } from '../actions/keep-officers.ts'
import { shortestPassword } from '../rules/password-rules.ts'
import { readLink } from '../store/sign-in-links.ts'
import { fault, faultSummary, none } from './form-parts.ts'
import { pendingCookies, refuseForeign, signInFrame } from './sign-in-frame.ts'
import type { StaffTools } from './staff-tools.ts'

/** What a one-time link opens: choosing a password. Opening it changes nothing; sending the form does. */
export function firstSignInRoutes(tools: StaffTools): Route[] {
  const path = '/desk/sign-in/first/:token'
  return [
    route({ method: 'GET', path, guard: open, perMinute: 30, handle: (call) => draw(tools, call, none, 200) }),
    route({ method: 'POST', path, guard: open, perMinute: 30, handle: (call) => take(tools, call) }),
  ]
}

async function draw(tools: StaffTools, call: Call<unknown>, faults: Faults, status: number): Promise<Answer> {
  const token = call.params['token']!
  if ((await readLink(tools.db, token, tools.clock.now())) === undefined) {
    const main = html`<h1 class="govuk-heading-l">This link has ended</h1>
<p class="govuk-body">A sign-in link works once, and for one day. Ask an administrator for a new one. If you have chosen your password already, <a class="govuk-link" href="/desk/sign-in">sign in with it</a>.</p>`
    return page(await signInFrame(tools, { title: 'This link has ended', main }), { status: 410 })
  }
  const main = html`${faultSummary(faults)}<h1 class="govuk-heading-l">Choose your password</h1>
<form method="post" action="/desk/sign-in/first/${token}" novalidate>
${passwordInput({
    name: 'password', label: { text: 'Password' }, autocomplete: 'new-password', ...fault(faults, 'password'),
    hint: { text: `At least ${shortestPassword} characters. Three words together are easy to remember. You can paste it from a password manager.` },
  })}
${button({ text: 'Continue' })}
</form>`
  return page(await signInFrame(tools, { title: 'Choose your password', main, hasError: faults !== none }), { status })
}

async function take(tools: StaffTools, call: Call<undefined>): Promise<Answer> {
  refuseForeign(tools, call)
  const outcome = await choosePasswordByLink(tools, call.params['token']!, field(call.body, 'password'))
  if (outcome.outcome === 'chosen') return seeOther('/desk/sign-in/enrol', pendingCookies(outcome.token))
  return outcome.outcome === 'fault' ? draw(tools, call, { password: outcome.advice }, 422) : draw(tools, call, none, 410)
}
