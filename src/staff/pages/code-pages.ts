import { button, input, insetText } from '../../design/index.ts'
import { html, type Html } from '../../platform/html/index.ts'
import { field, open, page, route, seeOther } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import type { Faults } from '../actions/keep-officers.ts'
import { enrolCodes, signInWithCode } from '../actions/sign-in-with-code.ts'
import { enrolmentAddress } from '../rules/one-time-code.ts'
import { accountById } from '../store/accounts.ts'
import { pendingCookie, readPending } from '../store/pending-sign-in.ts'
import { fault, faultSummary, none } from './form-parts.ts'
import { browserOf, refuseForeign, signedInCookies, signInFrame, waitWords } from './sign-in-frame.ts'
import type { StaffTools } from './staff-tools.ts'

/** The second step of a local account: a one-time code, and setting codes up the first time. */
export function codeRoutes(tools: StaffTools): Route[] {
  return [
    route({ method: 'GET', path: '/desk/sign-in/code', guard: open, handle: (call) => drawCode(tools, call, none, 200) }),
    route({ method: 'POST', path: '/desk/sign-in/code', guard: open, perMinute: 120, handle: (call) => takeCode(tools, call) }),
    route({ method: 'GET', path: '/desk/sign-in/enrol', guard: open, handle: (call) => drawEnrol(tools, call, none, 200) }),
    route({ method: 'POST', path: '/desk/sign-in/enrol', guard: open, perMinute: 120, handle: (call) => takeEnrol(tools, call) }),
  ]
}

const startAgain = () => seeOther('/desk/sign-in?done=again')

function codeInput(faults: Faults, label: string, hint: string): Html {
  return input({ name: 'code', label: { text: label }, hint: { text: hint }, classes: 'govuk-input--width-10', autocomplete: 'one-time-code', spellcheck: false, ...fault(faults, 'code') })
}

/** Apps show "123 456", and people type what they see. */
const typedCode = (call: Call<unknown>): string => field(call.body, 'code').replaceAll(/\s/g, '')

async function drawCode(tools: StaffTools, call: Call<unknown>, faults: Faults, status: number): Promise<Answer> {
  if (!(await readPending(tools.db, call.cookies[pendingCookie], 'code', tools.clock.now()))) return startAgain()
  const main = html`${faultSummary(faults)}<h1 class="govuk-heading-l">Enter your one-time code</h1>
<form method="post" action="/desk/sign-in/code" novalidate>
${codeInput(faults, 'Code', 'The 6 digits that your authenticator app shows now. If you do not have your phone, enter one of your recovery codes.')}
${button({ text: 'Sign in' })}
</form>
<p class="govuk-body">No phone and no recovery codes? Ask an administrator for a new sign-in link.</p>`
  return page(await signInFrame(tools, { title: 'Enter your one-time code', main, hasError: faults !== none }), { status })
}

async function takeCode(tools: StaffTools, call: Call<undefined>): Promise<Answer> {
  refuseForeign(tools, call)
  const typed = typedCode(call)
  if (!typed) return drawCode(tools, call, { code: 'Enter the 6 digits that your app shows now, or a recovery code.' }, 422)
  const outcome = await signInWithCode(tools, { token: call.cookies[pendingCookie], code: typed, browser: browserOf(call) })
  if (outcome.outcome === 'signed-in') return seeOther(outcome.next, signedInCookies(outcome))
  if (outcome.outcome === 'start-again') return startAgain()
  if (outcome.outcome === 'wait') return drawCode(tools, call, { code: `Too many attempts. Try again ${waitWords(outcome.until, tools.clock.now())}.` }, 429)
  return drawCode(tools, call, { code: 'That code is not right, or was used before. Wait for the next one.' }, 422)
}

async function drawEnrol(tools: StaffTools, call: Call<unknown>, faults: Faults, status: number): Promise<Answer> {
  const pending = await readPending(tools.db, call.cookies[pendingCookie], 'enrol', tools.clock.now())
  const account = pending?.officer_id ? await accountById(tools.db, pending.officer_id) : undefined
  if (!pending?.data.secret || !account) return startAgain()
  const { secret } = pending.data
  const address = enrolmentAddress(secret, account.email, `${(await tools.council()).name} desk`)
  const main = html`${faultSummary(faults)}<h1 class="govuk-heading-l">Set up one-time codes</h1>
<p class="govuk-body">Besides your password you need a code that changes every 30 seconds. Any authenticator app will do, on a phone or a computer.</p>
<ol class="govuk-list govuk-list--number">
<li>On the device with the app, <a class="govuk-link" href="${address}">open this link</a>; or choose “enter a key” in the app and type the key below.</li>
<li>Enter the 6 digits that the app then shows.</li>
</ol>
${insetText({ html: html`<strong>${secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</strong><br>Kind of key: time based, 6 digits, 30 seconds` })}
<form method="post" action="/desk/sign-in/enrol" novalidate>
${codeInput(faults, 'Code from the app', '6 digits')}
${button({ text: 'Continue' })}
</form>`
  return page(await signInFrame(tools, { title: 'Set up one-time codes', main, hasError: faults !== none }), { status })
}

async function takeEnrol(tools: StaffTools, call: Call<undefined>): Promise<Answer> {
  refuseForeign(tools, call)
  const typed = typedCode(call)
  if (!typed) return drawEnrol(tools, call, { code: 'Enter the 6 digits that the app shows now.' }, 422)
  const outcome = await enrolCodes(tools, { token: call.cookies[pendingCookie], code: typed, browser: browserOf(call) })
  if (outcome.outcome === 'start-again') return startAgain()
  if (outcome.outcome === 'wrong') return drawEnrol(tools, call, { code: 'That code is not right. Check that the clock of your device is right, and enter the code it shows now.' }, 422)
  const main = html`<h1 class="govuk-heading-l">Keep your recovery codes</h1>
<p class="govuk-body">You are signed in. If you lose your phone, each of these codes lets you in once. Print them or keep them in a password manager: they are shown only now.</p>
${insetText({ html: html`<ul class="govuk-list">${outcome.recoveryCodes.map((code) => html`<li><code>${code}</code></li>`)}</ul>` })}
<p class="govuk-body">${button({ text: 'Go to the desk', href: outcome.next })}</p>`
  return page(await signInFrame(tools, { title: 'Keep your recovery codes', main }), { cookies: signedInCookies(outcome) })
}
