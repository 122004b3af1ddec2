import { button, emptyState, input, select, table } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import { field, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, may, noFaults, officerWho, officerWhoAny, roles, roleWords, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { changeLimit } from '../actions/limits.ts'
import { writePounds } from '../remedy.ts'
import { readLimitHistory, readPaymentLimits } from '../store/payment-limits.ts'
import { learningNav } from './learning-nav.ts'
import { officerName, readPeople, wide } from './parts.ts'

const path = '/desk/complaints/limits'

/** Who may agree to pay how much. Administrators change it, so that nobody raises their own. */
export function limitRoutes(tools: CouncilTools): Route[] {
  return [
    route({ method: 'GET', path, guard: officerWhoAny(tools, ['work cases', 'keep lessons', 'edit council', 'see complaint reports']), handle: (call) => draw(tools, call, noFaults) }),
    route({ method: 'POST', path, guard: officerWho(tools, 'edit council'), handle: async (call) => {
      const outcome = await changeLimit(tools, call.viewer, call.body)
      return 'faults' in outcome ? draw(tools, call, outcome.faults) : seeOther(`${path}?done=limit`)
    } }),
  ]
}

async function draw(tools: CouncilTools, { viewer, query, body }: Call<Officer>, faults: Faults): Promise<Answer> {
  const today = dayOf(tools.clock.now())
  const [limits, history, people] = await Promise.all([readPaymentLimits(tools.db, today), readLimitHistory(tools.db), readPeople(tools)])
  const isWrong = faults !== noFaults
  const main = html`${learningNav(path)}${top({ title: 'Payment limits', faults, banner: doneBanner(query, { limit: 'Saved. The limit of before stays on record.' }) })}
<p>The most that each role may agree to pay for one remedy. Every approval keeps who gave it and their limit on that day.</p>
${limits.size ? wide('Payment limits', table({ head: [{ text: 'Role' }, { text: 'May agree to', format: 'numeric' }], rows: [...limits].sort((a, b) => b[1] - a[1]).map(([role, pence]) => [{ text: roleWords[role].name }, { text: pence ? writePounds(pence) : 'nothing', format: 'numeric' }]) })) : emptyState({ title: 'Nobody may agree to a payment', text: 'An administrator sets a limit for each role here.' })}
${may(viewer, 'edit council') ? html`<h2 class="govuk-heading-m">Change a limit</h2><form class="desk-answer desk-move" method="post" action="${path}" novalidate>
${select({ name: 'role', label: { text: 'Role' }, value: field(body, 'role'), items: [{ value: '', text: 'Choose' }, ...roles.map((role) => ({ value: role, text: roleWords[role].name }))], ...fault(faults, 'role') })}
${input({ name: 'pounds', label: { text: 'May agree to' }, prefix: { text: '£' }, classes: 'govuk-input--width-5', inputmode: 'numeric', value: field(body, 'pounds'), ...fault(faults, 'pounds') })}
${input({ name: 'from', type: 'date', label: { text: 'From' }, classes: 'govuk-input--width-10', value: field(body, 'from') || today, attributes: { min: today }, ...fault(faults, 'from') })}
${button({ text: 'Save' })}</form>` : nothing}
<h2 class="govuk-heading-m">History</h2><ul class="govuk-list govuk-list--bullet">${history.map((each) => html`<li>${writeDay(each.valid_from)}: ${roleWords[each.role].name}, ${writePounds(each.pence)} (${officerName(people, each.officer_id)})</li>`)}</ul>`
  return page(await tools.desk({ officer: viewer, title: 'Payment limits', current: '/desk/complaints/lessons', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}
