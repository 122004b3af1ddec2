import { html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Call, Route } from '../../../platform/http/index.ts'
import { readCaseUnscoped, readReference, writeReference } from '../../../cases/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { mayOpen, officerWho, readTeams, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { keepReason, reasonIsDue, setReasonRule, teamsThatAsk } from '../../store/reasons.ts'
import { faultBox, text } from './parts.ts'
import type { Typed } from './parts.ts'

/** Where an officer is sent first who opens a restricted case of a team that asks why; nothing when they have said it. */
export function readGate(tools: CouncilTools): (officer: Officer, caseFile: CaseFile) => Promise<string | undefined> {
  return async (officer, caseFile) => ((await reasonIsDue(tools.db, officer.id, caseFile)) ? `/desk/cases/${writeReference(caseFile.ref)}/complaint/why` : undefined)
}

export function reasonRoutes(tools: CouncilTools): Route[] {
  const see = officerWho(tools, 'see cases')
  const teams = officerWho(tools, 'edit officers')
  return [
    route({ method: 'GET', path: '/desk/cases/:ref/complaint/why', guard: see, personal: true, handle: async (call) => ask(tools, call, await asked(tools, call)) }),
    route({ method: 'POST', path: '/desk/cases/:ref/complaint/why', guard: see, handle: (call) => keep(tools, call) }),
    route({ method: 'GET', path: '/desk/settings/reasons', guard: teams, handle: (call) => settings(tools, call) }),
    route({ method: 'POST', path: '/desk/settings/reasons', guard: teams, handle: async (call) => {
      const team = field(call.body, 'team')
      if (!(await readTeams(tools.db)).some((each) => each.id === team)) throw notFound()
      await tools.db.transaction((tx) => setReasonRule(tx, { team, asks: field(call.body, 'asks') === 'yes', officer: call.viewer.id, at: tools.clock.now() }))
      return seeOther('/desk/settings/reasons')
    } }),
  ]
}

async function asked(tools: CouncilTools, call: Call<Officer>): Promise<CaseFile> {
  const ref = readReference(call.params['ref'] ?? '')
  const caseFile = ref && (await readCaseUnscoped(tools.db, { ref }))
  if (!caseFile || !mayOpen(scopeOf(call.viewer), caseFile)) throw notFound('There is no such case, or it is not for your team. Check the reference.')
  return caseFile
}

/** Says nothing of the case: it has not been opened yet. */
async function ask(tools: CouncilTools, call: Call<Officer>, caseFile: CaseFile, typed?: Typed) {
  const printed = writeReference(caseFile.ref)
  const main = html`${faultBox(typed)}<h1 class="govuk-heading-l">Why do you open ${printed}?</h1><p>This case is for your team only, and your team asks why it is read. What you write is kept with the read.</p>
<form method="post" class="desk-answer desk-move" action="${`/desk/cases/${printed}/complaint/why`}">${text({ typed, form: 'why' }, { name: 'reason', label: 'Your reason', rows: 2 })}<button class="desk-act desk-act--first" type="submit">Open it</button></form>`
  return page(await tools.desk({ officer: call.viewer, title: 'Why do you open this case?', main, hasError: typed !== undefined }), { status: typed ? 422 : 200 })
}

async function keep(tools: CouncilTools, call: Call<Officer>) {
  const caseFile = await asked(tools, call)
  const reason = field(call.body, 'reason').trim().slice(0, 500)
  if (!reason) return ask(tools, call, caseFile, { form: 'why', values: call.body, fault: { refused: 'reason/empty', advice: 'Write why you open it.', field: 'reason' } })
  await keepReason(tools.db, call.viewer.id, caseFile.ref, reason)
  return seeOther(`/desk/cases/${writeReference(caseFile.ref)}`)
}

async function settings(tools: CouncilTools, call: Call<Officer>) {
  const [teams, asking] = await Promise.all([readTeams(tools.db), teamsThatAsk(tools.db)])
  const rows = teams.filter((team) => team.closed_at === null).map((team) => {
    const asks = asking.includes(team.id)
    return html`<li><form method="post" class="desk-waits" action="/desk/settings/reasons"><input type="hidden" name="team" value="${team.id}"><input type="hidden" name="asks" value="${asks ? 'no' : 'yes'}"><p><strong>${team.name}</strong>: ${asks ? 'a reason is asked' : 'no reason is asked'}</p><button class="desk-act" type="submit">${asks ? 'Stop asking' : 'Ask for a reason'}<span class="govuk-visually-hidden"> in ${team.name}</span></button></form></li>`
  })
  const main = html`<h1 class="govuk-heading-l">Reasons for reading restricted cases</h1><p>Every read is written down. Here a team can ask its members why, too; an answer holds for twelve hours.</p><ul class="desk-ways">${rows}</ul>`
  return page(await tools.desk({ officer: call.viewer, title: 'Reasons for reading', current: '/desk/settings', main }))
}
