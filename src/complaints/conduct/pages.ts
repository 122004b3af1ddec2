import { badge, button, details, emptyState, input, radios, summaryList, table, textarea } from '../../design/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { field, notFound, page, route, seeOther, Stop } from '../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../platform/http/index.ts'
import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { maySeeResident, residentsToName } from '../../cases/index.ts'
import { readResident } from '../../residents/index.ts'
import type { Resident } from '../../residents/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { doneBanner, fault, noFaults, officerNames, officerWho, recordRead, top } from '../../staff/index.ts'
import type { Faults, Officer } from '../../staff/index.ts'
import type { Outcome } from '../learning/actions/outcome.ts'
import { formFault, wide } from '../learning/pages/parts.ts'
import { decideAppeal, decideConduct, endConduct, takeAppeal } from './actions.ts'
import { holds, standingOf, usualDates } from './decision.ts'
import type { ConductAppeal, Standing } from './decision.ts'
import { readAppeals, readDecision, readDecisions, readHolding } from './store.ts'
import type { NamedDecision } from './store.ts'

const path = '/desk/complaints/conduct'
const standings: Record<Standing, { text: string; tone?: 'late' | 'soon' | 'brand' }> = { 'in-force': { text: 'in force', tone: 'brand' }, 'review-due': { text: 'review due', tone: 'late' }, expired: { text: 'expired' }, ended: { text: 'ended' } }

/** Decisions about persistent or unacceptable conduct: few people take them, and every look is written down. */
export function conductRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'decide conduct')
  const act = (name: string, deed: (call: Call<Officer>, decision: NamedDecision) => Promise<Outcome>) => route({
    method: 'POST', path: `${path}/:id/${name}`, guard,
    async handle(call) {
      const decision = await decisionAsked(tools, call)
      const outcome = await deed(call, decision)
      return 'faults' in outcome ? draw(tools, call, decision, outcome.faults) : seeOther(`${path}/${outcome.id}?done=saved`)
    },
  })
  return [
    route({ method: 'GET', path, guard, personal: true, handle: (call) => list(tools, call) }),
    route({ method: 'GET', path: `${path}/new/:resident`, guard, personal: true, handle: (call) => drawNew(tools, call, noFaults) }),
    route({ method: 'POST', path: `${path}/new/:resident`, guard, handle: (call) => takeNew(tools, call) }),
    route({ method: 'GET', path: `${path}/:id`, guard, personal: true, handle: async (call) => draw(tools, call, await decisionAsked(tools, call), noFaults) }),
    act('renew', (call, decision) => decideConduct(tools, call.viewer, { resident: decision.resident_id, renews: decision }, call.body)),
    act('end', (call, decision) => endConduct(tools, call.viewer, decision, call.body)),
    act('appeal', (call, decision) => takeAppeal(tools, call.viewer, decision, call.body)),
    act('appeal-decision', async (call, decision) => {
      const appeal = (await readAppeals(tools.db, decision.id)).find((each) => each.outcome === null)
      if (!appeal) throw notFound('No appeal waits for a decision.')
      return decideAppeal(tools, call.viewer, { decision, appeal }, call.body)
    }),
  ]
}

const numberIn = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

async function decisionAsked(tools: CouncilTools, call: Call<Officer>): Promise<NamedDecision> {
  const decision = await readDecision(tools.db, numberIn(call.params['id']))
  if (!decision || !(await residentsToName(tools.db, call.viewer, [decision.resident_id])).has(decision.resident_id)) throw notFound('There is no such decision.')
  return decision
}

async function list(tools: CouncilTools, { viewer }: Call<Officer>): Promise<Answer> {
  const today = dayOf(tools.clock.now())
  const [all, names] = await Promise.all([readDecisions(tools.db, today), officerNames(tools.db), recordRead(tools.db, viewer, 'conduct:all')])
  const shown = await residentsToName(tools.db, viewer, [...new Set(all.map((each) => each.resident_id))])
  const decisions = all.filter((each) => shown.has(each.resident_id))
  const main = html`${top({ title: 'Decisions about conduct' })}
<p>Someone who shouts is still someone with a problem. A limit says who decided and why, when it is looked at again, how to appeal, and which way to us stays open. It ends by itself unless it is renewed.</p>
${decisions.length ? wide('Decisions about conduct', table({
    head: [{ text: 'Who' }, { text: 'Stands' }, { text: 'Look again on' }, { text: 'Ends' }, { text: 'Decided by' }],
    rows: decisions.map((each) => [
      { html: html`<a class="govuk-link" href="${path}/${each.id}">${each.name || 'Name not given'}</a>` }, { html: badge(standings[standingOf(each, today)]) }, { text: writeDay(each.review_on) }, { text: writeDay(each.ended_on ?? each.ends_on) }, { text: names.get(each.decided_by) ?? '' },
    ]),
  })) : emptyState({ title: 'No decision has been taken', text: 'Begin one from the page of the resident that it is about. Try an agreement first; a limit is the last step.' })}`
  return page(await tools.desk({ officer: viewer, title: 'Decisions about conduct', current: path, main }))
}

interface FormView {
  action: string
  values: Fields
  faults: Faults
  today: Day
  before?: NamedDecision
}

function decisionForm({ action, values, faults, today, before }: FormView): Html {
  const usual = usualDates(today)
  const lines = (name: string, label: string, hint: string, kept = '') => textarea({ name, rows: 3, label: { text: label }, hint: { text: hint }, value: field(values, name) || kept, ...fault(faults, name) })
  const date = (name: string, label: string, value: string, hint?: string) => input({ name, type: 'date', classes: 'govuk-input--width-10', label: { text: label }, value: field(values, name) || value, ...(hint ? { hint: { text: hint } } : {}), ...fault(faults, name) })
  return html`<form class="desk-answer desk-move" method="post" action="${action}" novalidate>${formFault(faults)}
${lines('reasons', 'Reasons', 'What happened, when, and what was tried first. Facts, not names for a person.')}
${lines('evidence', 'Evidence (optional)', 'Where the record is: references of cases, dates of calls.')}
${lines('limits', 'What changes for them', 'For example: letters only, one named officer, an answer once a month.', before?.limits)}
${lines('route', 'The way that stays open', 'For example: they can always write, and always report an emergency or something new.', before?.open_route)}
${date('told', 'Told in writing on', today)}${date('appeal', 'Can appeal until', usual.appeal)}${date('review', 'Look again on', usual.review)}${date('ends', 'Ends on', usual.ends, 'At most 12 months. It ends by itself unless it is renewed.')}
<p>You are the decision-maker by name.</p>${button({ text: before ? 'Renew the decision' : 'Take this decision' })}</form>`
}

/** Whom this officer may see, as on the resident's own page: numbers in an address can be counted up. */
async function residentAsked(tools: CouncilTools, call: Call<Officer>): Promise<Resident> {
  const resident = await readResident(tools.db, numberIn(call.params['resident']))
  if (!resident || !(await residentsToName(tools.db, call.viewer, [resident.id])).has(resident.id)) throw notFound('There is no such resident.')
  if (await maySeeResident(tools.db, call.viewer, resident.id)) return resident
  if (call.method === 'GET' || call.method === 'HEAD') throw notFound('There is no such resident.')
  throw new Stop(409, 'look-up', 'It is more than an hour since you looked this resident up. Look them up again in another tab, then come back here, go back one page and send it again: what you typed is still there.')
}

async function drawNew(tools: CouncilTools, call: Call<Officer>, faults: Faults): Promise<Answer> {
  const { viewer, body } = call
  const resident = await residentAsked(tools, call)
  const today = dayOf(tools.clock.now())
  const [holding] = await Promise.all([readHolding(tools.db, resident.id, today), recordRead(tools.db, viewer, `resident:${resident.id}`)])
  if (holding) return seeOther(`${path}/${holding.id}`)
  const main = html`${top({ title: `A decision about ${resident.name || 'this resident'}`, faults, up: { href: path, text: 'Decisions about conduct' } })}
${resident.needs ? html`<p class="desk-need">They told us: ${resident.needs}. Think of adjustments under the Equality Act first.</p>` : nothing}
${decisionForm({ action: `${path}/new/${resident.id}`, values: body ?? {}, faults, today })}`
  const isWrong = faults !== noFaults
  return page(await tools.desk({ officer: viewer, title: 'A decision about conduct', current: path, main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

async function takeNew(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const resident = await residentAsked(tools, call)
  const outcome = await decideConduct(tools, call.viewer, { resident: resident.id }, call.body)
  return 'faults' in outcome ? drawNew(tools, call, outcome.faults) : seeOther(`${path}/${outcome.id}?done=saved`)
}

async function draw(tools: CouncilTools, { viewer, query, body }: Call<Officer>, decision: NamedDecision, faults: Faults): Promise<Answer> {
  const today = dayOf(tools.clock.now())
  const [appeals, names] = await Promise.all([readAppeals(tools.db, decision.id), officerNames(tools.db), recordRead(tools.db, viewer, `conduct:${decision.id}`)])
  const isWrong = faults !== noFaults
  const values = isWrong ? body : {}
  const standing = standingOf(decision, today)
  const main = html`${top({ title: `A decision about ${decision.name || 'a resident'}`, faults, banner: doneBanner(query, { saved: 'Saved.' }), up: { href: path, text: 'Decisions about conduct' } })}
<p>${badge(standings[standing])} <a class="govuk-link" href="/desk/residents/${decision.resident_id}">Their page</a></p>
<div class="desk-sheet desk-sheet--padded">${facts(decision, names)}</div>${formFault(faults)}
<h2 class="govuk-heading-m">Appeal</h2>${appeals.length ? appeals.map((appeal) => appealSheet(appeal, { decision, viewer, names, values, faults })) : html`<p>They have not appealed.</p>`}
${holds(standing) && !appeals.some((appeal) => appeal.outcome === null) ? appealForm(decision, values, faults, today) : nothing}
${decision.ended_on === null ? html`${details({ summaryText: 'Renew it', html: decisionForm({ action: `${path}/${decision.id}/renew`, values, faults, today, before: decision }), open: ['reasons', 'limits', 'route', 'told', 'appeal', 'review', 'ends'].some((name) => faults[name] !== undefined) })}
${holds(standing) ? details({ summaryText: 'End it now', open: faults['why'] !== undefined, html: html`<form method="post" action="${path}/${decision.id}/end" novalidate>${textarea({ name: 'why', rows: 2, label: { text: 'Why it ends' }, value: field(values, 'why'), ...fault(faults, 'why') })}${button({ text: 'End it', classes: 'govuk-button--warning' })}</form>` }) : nothing}` : nothing}`
  return page(await tools.desk({ officer: viewer, title: 'A decision about conduct', current: path, main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

const row = (key: string, value: string | null) => Boolean(value) && { key: { text: key }, value: { text: value! } }

function facts(decision: NamedDecision, names: ReadonlyMap<number, string>): Html {
  return summaryList({ rows: [
    row('Decided', `${writeDay(decision.decided_on)}, ${names.get(decision.decided_by) ?? 'someone who left'}`), row('Reasons', decision.reasons), row('Evidence', decision.evidence), row('What changes', decision.limits), row('The way that stays open', decision.open_route),
    row('Told in writing', writeDay(decision.told_on)), row('Can appeal until', writeDay(decision.appeal_until)), row('Look again on', writeDay(decision.review_on)), row('Ends', writeDay(decision.ends_on)),
    row('Ended', decision.ended_on && `${writeDay(decision.ended_on)}, ${decision.ended_by === null ? '' : (names.get(decision.ended_by) ?? '')}: ${decision.ended_why}`),
  ] })
}

interface AppealView {
  decision: NamedDecision
  viewer: Officer
  names: ReadonlyMap<number, string>
  values: Fields
  faults: Faults
}

function appealSheet(appeal: ConductAppeal, { decision, viewer, names, values, faults }: AppealView): Html {
  const outcomes = { stays: 'The decision stays', changed: 'The decision is changed', ended: 'The decision ends' }
  const decided = appeal.outcome ? html`<p><strong>${outcomes[appeal.outcome]}</strong>, ${writeDay(appeal.decided_on!)}, ${names.get(appeal.decided_by!) ?? ''}: ${appeal.reasons}</p>` : nothing
  const form = html`<form class="desk-answer desk-move" method="post" action="${path}/${decision.id}/appeal-decision" novalidate>
${radios({ name: 'outcome', classes: 'govuk-radios--small', value: field(values, 'outcome'), fieldset: { legend: { text: 'What becomes of the decision' } }, items: Object.entries(outcomes).map(([value, text]) => ({ value, text, ...(value === 'changed' ? { hint: { text: 'Renew it with the changes afterwards.' } } : {}) })), ...fault(faults, 'outcome') })}
${textarea({ name: 'appeal-reasons', rows: 3, label: { text: 'Why' }, value: field(values, 'appeal-reasons'), ...fault(faults, 'appeal-reasons') })}${button({ text: 'Decide the appeal' })}</form>`
  return html`<div class="desk-sheet desk-sheet--padded"><p>${writeDay(appeal.received_on)}: ${appeal.words}</p>${decided}</div>
${appeal.outcome ? nothing : decision.decided_by === viewer.id ? html`<p>You took the decision. Someone else decides the appeal.</p>` : form}`
}

function appealForm(decision: NamedDecision, values: Fields, faults: Faults, today: Day): Html {
  return details({ summaryText: 'They appeal', open: faults['words'] !== undefined || faults['received'] !== undefined, html: html`<form method="post" action="${path}/${decision.id}/appeal" novalidate>
${textarea({ name: 'words', rows: 3, label: { text: 'What they say' }, value: field(values, 'words'), ...fault(faults, 'words') })}
${input({ name: 'received', type: 'date', classes: 'govuk-input--width-10', label: { text: 'Came on' }, value: field(values, 'received') || today, attributes: { max: today }, ...fault(faults, 'received') })}${button({ text: 'Note the appeal', classes: 'govuk-button--secondary' })}</form>` })
}
