import { backLink } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Call, Route } from '../../../platform/http/index.ts'
import { readCaseUnscoped, readReference, writeReference } from '../../../cases/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { mayOpen, officerWho, readTeams, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { setReasonRule, teamsThatAsk } from '../../store/reasons.ts'
import { askWhyFirst, drawWhy, keepWhy, keptCase, whyCase } from './ask-why.ts'

/** Asks first why a restricted case is opened, or a file of it, where its team asks. */
export function readGate(tools: CouncilTools): (call: Call<Officer>, caseFile: Pick<CaseFile, 'ref' | 'restricted_to'>) => Promise<void> {
  return async (call, caseFile) => askWhyFirst(tools, call, { kept: keptCase(caseFile), why: whyCase(caseFile.ref) })
}

export function reasonRoutes(tools: CouncilTools): Route[] {
  const see = officerWho(tools, 'see cases')
  const teams = officerWho(tools, 'edit officers')
  return [
    route({ method: 'GET', path: '/desk/cases/:ref/complaint/why', guard: see, personal: true, handle: async (call) => drawWhy(tools, call, await asked(tools, call)) }),
    route({ method: 'POST', path: '/desk/cases/:ref/complaint/why', guard: see, handle: async (call) => keepWhy(tools, call, await asked(tools, call)) }),
    route({ method: 'GET', path: '/desk/settings/reasons', guard: teams, handle: (call) => settings(tools, call) }),
    route({ method: 'POST', path: '/desk/settings/reasons', guard: teams, handle: async (call) => {
      const team = field(call.body, 'team')
      if (!(await readTeams(tools.db)).some((each) => each.id === team)) throw notFound()
      await tools.db.transaction((tx) => setReasonRule(tx, { team, asks: field(call.body, 'asks') === 'yes', officer: call.viewer.id, at: tools.clock.now() }))
      return seeOther('/desk/settings/reasons')
    } }),
  ]
}

async function asked(tools: CouncilTools, call: Call<Officer>) {
  const ref = readReference(call.params['ref'] ?? '')
  const caseFile = ref && (await readCaseUnscoped(tools.db, { ref }))
  if (!caseFile || !mayOpen(scopeOf(call.viewer), caseFile)) throw notFound('There is no such case, or it is not for your team. Check the reference.')
  const name = writeReference(caseFile.ref)
  return { kept: keptCase(caseFile), name: html`<span class="moot-reference">${name}</span>`, why: whyCase(caseFile.ref), shown: `/desk/cases/${name}` }
}

async function settings(tools: CouncilTools, call: Call<Officer>) {
  const [teams, asking] = await Promise.all([readTeams(tools.db), teamsThatAsk(tools.db)])
  const rows = teams.filter((team) => team.closed_at === null).map((team) => {
    const asks = asking.includes(team.id)
    return html`<li><form method="post" class="desk-waits" action="/desk/settings/reasons"><input type="hidden" name="team" value="${team.id}"><input type="hidden" name="asks" value="${asks ? 'no' : 'yes'}"><p><strong>${team.name}</strong>: ${asks ? 'a reason is asked' : 'no reason is asked'}</p><button class="desk-act" type="submit">${asks ? 'Stop asking' : 'Ask for a reason'}<span class="govuk-visually-hidden"> in ${team.name}</span></button></form></li>`
  })
  const main = html`${backLink({ href: '/desk/settings', text: 'Settings' })}<h1 class="govuk-heading-l">Reasons for reading restricted cases</h1><p>Every read is written down. Here a team can ask its members why, too; an answer holds for twelve hours.</p><ul class="desk-ways">${rows}</ul>`
  return page(await tools.desk({ officer: call.viewer, title: 'Reasons for reading', current: '/desk/settings', main }))
}
