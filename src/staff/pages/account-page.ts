import { button, passwordInput } from '../../design/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import { field, page, route, seeOther } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import { changeOwnPassword } from '../actions/choose-password.ts'
import type { Faults } from '../actions/keep-officers.ts'
import { anyOfficer } from '../guards/officer-who.ts'
import type { Officer } from '../officer.ts'
import { shortestPassword } from '../rules/password-rules.ts'
import { roleWords } from '../rules/role-words.ts'
import { accountById, recoveryCodesLeft } from '../store/accounts.ts'
import { recordAct } from '../store/audit.ts'
import { closeSessions, sessionCookie } from '../store/sessions.ts'
import { doneBanner, fault, none, top } from './form-parts.ts'
import type { StaffTools } from './staff-tools.ts'

/** One's own account: roles, password, and signing out everywhere. */
export function accountRoutes(tools: StaffTools): Route[] {
  const guard = anyOfficer(tools)
  return [
    route({ method: 'GET', path: '/desk/account', guard, handle: (call) => draw(tools, call, none) }),
    route({
      method: 'POST', path: '/desk/account/password', guard, perMinute: 10,
      async handle(call) {
        const changed = await changeOwnPassword(tools, call.viewer.id, { current: field(call.body, 'current'), password: field(call.body, 'password') })
        if (changed.outcome === 'fault') return draw(tools, call, changed.faults)
        return seeOther('/desk/account?done=password', [{ name: sessionCookie, value: changed.session }])
      },
    }),
    route({
      method: 'POST', path: '/desk/account/sign-out', guard,
      async handle(call) {
        await tools.db.transaction(async (tx) => {
          await closeSessions(tx, call.viewer.id)
          await recordAct(tx, call.viewer.id, 'sign out everywhere', `officer:${call.viewer.id}`)
        })
        return seeOther('/desk/sign-in?done=everywhere', [{ name: sessionCookie, value: '', maxAge: 0 }])
      },
    }),
  ]
}

async function draw(tools: StaffTools, call: Call<Officer>, faults: Faults): Promise<Answer> {
  const { viewer } = call
  const account = await accountById(tools.db, viewer.id)
  const left = await recoveryCodesLeft(tools.db, viewer.id)
  const isWrong = faults !== none
  const main = html`${top({ title: 'Your account', faults, banner: doneBanner(call.query, { password: 'Your password is changed. You are signed out everywhere else.' }) })}
<p class="govuk-body">${viewer.name}, ${viewer.email}. ${viewer.roles.map((role) => roleWords[role].name).join(', ') || 'You have no role yet: ask an administrator.'}</p>
${account?.password_hash ? html`<h2 class="govuk-heading-m">Change your password</h2>
<form method="post" action="/desk/account/password" novalidate>
${passwordInput({ name: 'current', label: { text: 'Password now' }, ...fault(faults, 'current') })}
${passwordInput({ name: 'password', label: { text: 'New password' }, autocomplete: 'new-password', hint: { text: `At least ${shortestPassword} characters.` }, ...fault(faults, 'password') })}
${button({ text: 'Change password' })}
</form>
<p class="govuk-body">You have ${left} recovery ${left === 1 ? 'code' : 'codes'} left. An administrator can make you a link that sets up new ones.</p>` : nothing}
<h2 class="govuk-heading-m">Sign out everywhere</h2>
<p class="govuk-body">Ends this session and every other one, on every computer.</p>
<form method="post" action="/desk/account/sign-out">${button({ text: 'Sign out everywhere', classes: 'govuk-button--secondary' })}</form>`
  return page(await tools.desk({ officer: viewer, title: 'Your account', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}
