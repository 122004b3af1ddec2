import { button, input, passwordInput } from '../../design/index.ts'
import { html, nothing, type Html } from '../../platform/html/index.ts'
import { field, forbidden, open, page, route, seeOther } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import { finishSignIn } from '../actions/finish-sign-in.ts'
import type { Faults } from '../actions/keep-officers.ts'
import { signInWithPassword } from '../actions/sign-in-with-password.ts'
import { anyOfficer } from '../guards/officer-who.ts'
import { roles } from '../officer.ts'
import { roleWords } from '../rules/role-words.ts'
import { safeNext } from '../rules/safe-next.ts'
import { recordAct } from '../store/audit.ts'
import { readOfficer, readOfficers } from '../store/officers.ts'
import { knownSessions } from '../store/known-sessions.ts'
import { closeSession, sessionCookie } from '../store/sessions.ts'
import { readTeams } from '../store/teams.ts'
import { doneBanner, fault, faultSummary, none } from './form-parts.ts'
import { browserOf, pendingCookies, refuseForeign, signedInCookies, signInFrame, waitWords } from './sign-in-frame.ts'
import type { StaffTools } from './staff-tools.ts'

/** Sign-in, sign-out and, in demonstration mode alone, one click as anyone. */
export function signInRoutes(tools: StaffTools): Route[] {
  return [
    route({ method: 'GET', path: '/desk/sign-in', guard: open, handle: (call) => draw(tools, call, {}) }),
    route({ method: 'POST', path: '/desk/sign-in', guard: open, perMinute: 120, handle: (call) => takePassword(tools, call) }),
    route({ method: 'POST', path: '/desk/sign-in/as', guard: open, handle: (call) => signInAs(tools, call) }),
    route({ method: 'POST', path: '/desk/sign-out', guard: anyOfficer(tools), handle: (call) => signOut(tools, call) }),
  ]
}

async function draw(tools: StaffTools, call: Call<unknown>, state: { faults?: Faults; email?: string; status?: number }): Promise<Answer> {
  const next = safeNext(field(call.method === 'GET' ? call.query : call.body, 'next'))
  const ways = tools.config.mode === 'demonstration' ? await demonstrationWays(tools, next) : realWays(tools, next, state)
  const main = html`${faultSummary(state.faults ?? none)}${doneBanner(call.query, done)}<h1 class="govuk-heading-l">Sign in to the desk</h1>${ways}`
  return page(await signInFrame(tools, { title: 'Sign in', main, hasError: state.faults !== undefined }), { status: state.status ?? 200 })
}

const done = {
  out: 'You are signed out.',
  again: 'That took too long, or was already used. Sign in again.',
  everywhere: 'You are signed out everywhere.',
}

function realWays(tools: StaffTools, next: string, { faults = none, email }: { faults?: Faults; email?: string }): Html {
  const provider = tools.config.oidc
    ? html`<p class="govuk-body">${button({ text: 'Sign in with your work account', href: `/desk/sign-in/oidc?next=${encodeURIComponent(next)}` })}</p>
<h2 class="govuk-heading-m">Or with a password</h2>`
    : nothing
  return html`${provider}
<form method="post" action="/desk/sign-in" novalidate>
<input type="hidden" name="next" value="${next}">
${input({ name: 'email', label: { text: 'E-mail address' }, type: 'email', value: email, autocomplete: 'username', spellcheck: false, ...fault(faults, 'email') })}
${passwordInput({ name: 'password', label: { text: 'Password' }, ...fault(faults, 'password') })}
${button({ text: 'Continue' })}
</form>
<p class="govuk-body">Lost your password or your phone? Ask an administrator for a new sign-in link.</p>`
}

async function demonstrationWays(tools: StaffTools, next: string): Promise<Html> {
  const [officers, teams] = await Promise.all([readOfficers(tools.db), readTeams(tools.db)])
  const teamNames = new Map(teams.map((team) => [team.id, team.name]))
  if (officers.length === 0) return html`<p class="govuk-body">This demonstration has no officers yet. They are made while the first start loads its council: reload this page in a minute.</p>`
  const groups = roles.map((role) => ({ role, officers: officers.filter((officer) => officer.roles[0] === role) }))
  return html`<p class="govuk-body">Choose whose desk to see. No password is asked in a demonstration.</p>
<form method="post" action="/desk/sign-in/as">
<input type="hidden" name="next" value="${next}">
${groups.filter((group) => group.officers.length > 0).map((group) => html`<h2 class="govuk-heading-m">${roleWords[group.role].name}</h2>
<p class="govuk-body">${roleWords[group.role].does}</p>
<div class="govuk-button-group">${group.officers.map((officer) => button({
    name: 'officer', value: String(officer.id), classes: 'govuk-button--secondary',
    html: html`${officer.name}${officer.teams.length > 0 ? html`<span class="govuk-visually-hidden">,</span> <small>${officer.teams.map((team) => teamNames.get(team) ?? team).join(', ')}</small>` : nothing}`,
  }))}</div>
`)}
</form>`
}

async function takePassword(tools: StaffTools, call: Call<undefined>): Promise<Answer> {
  refuseForeign(tools, call)
  const [email, password] = [field(call.body, 'email').trim(), field(call.body, 'password')]
  const again = (status: number, faults: Faults) => draw(tools, call, { faults, email, status })
  if (!email || !password) return again(422, { ...(email ? {} : { email: 'Enter your e-mail address.' }), ...(password ? {} : { password: 'Enter your password.' }) })
  const outcome = await signInWithPassword(tools, { email, password, next: safeNext(field(call.body, 'next')), browser: browserOf(call) })
  if (outcome.outcome === 'wait') return again(429, { password: `Too many attempts from here. Try again ${waitWords(outcome.until, tools.clock.now())}.` })
  if (outcome.outcome === 'wrong') return again(422, { password: 'The e-mail address or the password is not right.' })
  return seeOther(`/desk/sign-in/${outcome.outcome}`, pendingCookies(outcome.token))
}

async function signInAs(tools: StaffTools, call: Call<undefined>): Promise<Answer> {
  refuseForeign(tools, call)
  if (tools.config.mode !== 'demonstration') throw forbidden('This is not a demonstration. Sign in with your own account.')
  const id = Number(field(call.body, 'officer'))
  const officer = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await readOfficer(tools.db, id) : undefined
  if (!officer) throw forbidden('This officer cannot sign in. Choose another.')
  const next = safeNext(field(call.body, 'next'))
  const signedIn = await tools.db.transaction((tx) => finishSignIn(tx, officer.id, { browser: browserOf(call), how: 'demonstration', next }, tools.clock.now()))
  return seeOther(next, signedInCookies(signedIn))
}

async function signOut(tools: StaffTools, call: Call<{ id: number }>): Promise<Answer> {
  await tools.db.transaction(async (tx) => {
    await closeSession(tx, call.cookies[sessionCookie])
    await recordAct(tx, call.viewer.id, 'sign out', `officer:${call.viewer.id}`)
  })
  knownSessions(tools.db).forget() // here at once, whatever becomes of the notice
  return seeOther('/desk/sign-in?done=out', [{ name: sessionCookie, value: '', maxAge: 0 }])
}
