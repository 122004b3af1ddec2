import { badge, button, emptyState, input, select, table } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../../platform/http/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, may, noFaults, officerWho, scopeOf, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { dueMark, ownerFields, ownerWords, readPeople, wide } from '../../learning/pages/parts.ts'
import type { People } from '../../learning/pages/parts.ts'
import { openMatter } from '../actions.ts'
import { mattersToExplain } from '../kept.ts'
import { asks, bodies, decisions } from '../matter.ts'
import type { Matter } from '../matter.ts'
import { readMatters } from '../store.ts'

export const registerPath = '/desk/complaints/ombudsman'

/** The register of what ombudsmen and the Information Commissioner ask and decide. */
export function registerRoutes(tools: CouncilTools): Route[] {
  const keep = officerWho(tools, 'keep ombudsman matters')
  return [
    route({ method: 'GET', path: registerPath, guard: officerWho(tools, 'see ombudsman matters'), handle: (call) => list(tools, call) }),
    route({ method: 'GET', path: `${registerPath}/new`, guard: keep, handle: (call) => drawForm(tools, call, {}, noFaults) }),
    route({ method: 'POST', path: `${registerPath}/new`, guard: keep, handle: async (call) => {
      const outcome = await openMatter(tools, call.viewer, call.body)
      return 'faults' in outcome ? drawForm(tools, call, call.body, outcome.faults) : seeOther(`${registerPath}/${outcome.id}?done=opened`)
    } }),
  ]
}

async function list(tools: CouncilTools, { viewer, query }: Call<Officer>): Promise<Answer> {
  const today = dayOf(tools.clock.now())
  const [matters, people] = await Promise.all([readMatters(tools.db, scopeOf(viewer)), readPeople(tools)])
  const unsaid = await mattersToExplain(tools.db, viewer.id, matters)
  const open = matters.filter((matter) => matter.decision === null)
  const rest = matters.filter((matter) => matter.decision !== null)
  const main = html`${top({ title: 'Ombudsman and regulator', banner: doneBanner(query, { letter: 'Saved.' }) })}
<p>${may(viewer, 'keep ombudsman matters') ? html`<a class="desk-act desk-act--first" href="${registerPath}/new">Add what came</a> ` : nothing}<a class="desk-act" href="/desk/complaints/letters">Yearly letters</a></p>
<h2 class="govuk-heading-m">Open</h2>
${open.length ? wide('Open matters', rows(open, { people, today, unsaid })) : emptyState({ title: 'Nothing is open', text: 'Whenever the Ombudsman or the Information Commissioner writes to us about a complaint, it is put here with the date that their letter gives. Recommendations stand on the list of actions too.', headingLevel: 3 })}
${rest.length ? html`<h2 class="govuk-heading-m">Decided</h2>${wide('Decided matters', rows(rest, { people, today, unsaid }))}` : nothing}`
  return page(await tools.desk({ officer: viewer, title: 'Ombudsman and regulator', current: registerPath, main }))
}

function rows(matters: readonly Matter[], { people, today, unsaid }: { people: People; today: Day; unsaid: ReadonlySet<number> }): Html {
  return table({
    head: [{ text: 'What' }, { text: 'Who asks' }, { text: 'Stands' }, { text: 'Who answers' }],
    rows: matters.map((matter) => [
      { html: html`<a class="govuk-link" href="${registerPath}/${matter.id}">${unsaid.has(matter.id) ? 'Kept to your team: say why you read it' : matter.subject}</a>${matter.restricted_to ? html` ${badge({ text: 'restricted' })}` : nothing}<br>${asks[matter.ask]}` },
      { text: `${bodies[matter.body]}${matter.their_reference ? `, ${matter.their_reference}` : ''}` }, { html: stands(matter, today) }, { text: ownerWords(people, matter) },
    ]),
  })
}

function stands(matter: Matter, today: Day): Html {
  if (matter.decision) return html`${decisions[matter.decision]}, ${writeDay(matter.decided_on!)}`
  if (matter.answered_on) return html`Answered ${writeDay(matter.answered_on)}, waits for a decision`
  return matter.answer_due_on ? dueMark(matter.answer_due_on, today) : html`Nothing to answer`
}

const options = (words: Record<string, string>) => [{ value: '', text: 'Choose' }, ...Object.entries(words).map(([value, text]) => ({ value, text }))]

async function drawForm(tools: CouncilTools, { viewer, query }: Call<Officer>, values: Fields, faults: Faults): Promise<Answer> {
  const people = await readPeople(tools)
  const isWrong = faults !== noFaults
  const text = (name: string, label: string, hint?: string) => input({ name, label: { text: label }, value: field(values, name) || (name === 'case' ? field(query, 'case') : ''), ...(hint ? { hint: { text: hint } } : {}), ...fault(faults, name) })
  const date = (name: string, label: string, hint?: string) => input({ name, type: 'date', classes: 'govuk-input--width-10', label: { text: label }, value: field(values, name), ...(hint ? { hint: { text: hint } } : {}), ...fault(faults, name) })
  const main = html`${top({ title: 'Add what came', faults, up: { href: registerPath, text: 'Ombudsman and regulator' } })}
<form class="desk-answer desk-move" method="post" action="${registerPath}/new" novalidate>
${select({ name: 'body', label: { text: 'Who wrote' }, value: field(values, 'body'), items: options(bodies), ...fault(faults, 'body') })}
${text('reference', 'Their reference')}
${select({ name: 'ask', label: { text: 'What they ask' }, value: field(values, 'ask'), items: options(asks), ...fault(faults, 'ask') })}
${text('subject', 'What it is about', 'A few words, without a name.')}
${text('case', 'Our case (optional)', 'Its reference. The matter is then seen by whoever may see the case.')}
${date('received', 'Came on')}${date('due', 'They want our answer by', 'The date in their letter.')}
${ownerFields({ people, values, faults })}
${button({ text: 'Add to the register' })}</form>`
  return page(await tools.desk({ officer: viewer, title: 'Add what came', current: registerPath, main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}
