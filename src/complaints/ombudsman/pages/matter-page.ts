import { button, checkboxes, details, input, select, summaryList, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../../platform/http/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { writeReference } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, may, noFaults, officerWho, recordRead, scopeOf, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import type { Outcome } from '../../learning/actions/outcome.ts'
import { dueMark, formFault, ownerFields, ownerWords, readPeople } from '../../learning/pages/parts.ts'
import type { People } from '../../learning/pages/parts.ts'
import { askWhyFirst, drawWhy, keepWhy } from '../../pages/desk/ask-why.ts'
import { keptMatter } from '../kept.ts'
import { addRecommendation, answerMatter, askAgain, decideMatter, finishRecommendation, noteVerdict } from '../actions.ts'
import { asks, bodies, decisions, verdicts } from '../matter.ts'
import type { Matter, Recommendation } from '../matter.ts'
import { readMatter, readRecommendations } from '../store.ts'
import { registerPath } from './register-pages.ts'

const path = `${registerPath}/:id`

/** One matter: our answer, their decision, what they recommend and the proof that it was done. */
export function matterRoutes(tools: CouncilTools): Route[] {
  const keep = officerWho(tools, 'keep ombudsman matters')
  const see = officerWho(tools, 'see ombudsman matters')
  const act = (name: string, deed: (call: Call<Officer>, matter: Matter) => Promise<Outcome>) => route({
    method: 'POST', path: `${path}/${name}`, guard: keep,
    async handle(call) {
      const matter = await matterAsked(tools, call)
      const outcome = await deed(call, matter)
      return 'faults' in outcome ? draw(tools, call, matter, outcome.faults) : seeOther(`${registerPath}/${matter.id}?done=saved`)
    },
  })
  const each = (name: string, deed: (call: Call<Officer>, recommendation: Recommendation) => Promise<Outcome>) => act(`recommendations/:number/${name}`, async (call, matter) => {
    const recommendation = (await readRecommendations(tools.db, matter.id)).find((one) => String(one.id) === call.params['number'])
    if (!recommendation) throw notFound('There is no such recommendation.')
    return deed(call, recommendation)
  })
  return [
    route({ method: 'GET', path, guard: see, personal: true, handle: async (call) => draw(tools, call, await matterAsked(tools, call), noFaults) }),
    route({ method: 'GET', path: `${path}/why`, guard: see, personal: true, handle: async (call) => drawWhy(tools, call, whyOf(await readAsked(tools, call))) }),
    route({ method: 'POST', path: `${path}/why`, guard: see, handle: async (call) => keepWhy(tools, call, whyOf(await readAsked(tools, call))) }),
    act('answered', (call, matter) => answerMatter(tools, call.viewer, matter, call.body)),
    act('again', (call, matter) => askAgain(tools, call.viewer, matter, call.body)),
    act('decision', (call, matter) => decideMatter(tools, call.viewer, matter, call.body)),
    act('recommendations', (call, matter) => addRecommendation(tools, call.viewer, matter, call.body)),
    each('finish', (call, recommendation) => finishRecommendation(tools, call.viewer, recommendation, call.body)),
    each('verdict', (call, recommendation) => noteVerdict(tools, call.viewer, recommendation, call.body)),
  ]
}

const whyOf = (matter: Matter) => ({ ...keptMatter(matter), name: html`matter ${matter.id} of an ombudsman`, shown: `${registerPath}/${matter.id}` })

async function matterAsked(tools: CouncilTools, call: Call<Officer>): Promise<Matter> {
  const matter = await readAsked(tools, call)
  await askWhyFirst(tools, call, keptMatter(matter))
  return matter
}

async function readAsked(tools: CouncilTools, call: Call<Officer>): Promise<Matter> {
  const id = /^\d{1,15}$/.test(call.params['id']!) ? Number(call.params['id']) : 0
  const matter = await readMatter(tools.db, scopeOf(call.viewer), id)
  if (!matter) throw notFound('There is no such matter, or it is not for your team.')
  return matter
}

interface View {
  people: People
  values: Fields
  faults: Faults
  today: Day
}

async function draw(tools: CouncilTools, { viewer, query, body }: Call<Officer>, matter: Matter, faults: Faults): Promise<Answer> {
  const [people, recommendations] = await Promise.all([readPeople(tools), readRecommendations(tools.db, matter.id), recordRead(tools.db, viewer, `ombudsman:${matter.id}`)])
  const isWrong = faults !== noFaults
  const view: View = { people, faults, values: isWrong ? body : {}, today: dayOf(tools.clock.now()) }
  const keeps = may(viewer, 'keep ombudsman matters')
  const main = html`${top({ title: matter.subject, faults, banner: doneBanner(query, { opened: 'It is in the register.', saved: 'Saved.' }), up: { href: registerPath, text: 'Ombudsman and regulator' } })}
<div class="desk-sheet desk-sheet--padded">${facts(matter, people, view.today)}</div>${formFault(faults)}
${keeps ? steps(matter, view) : nothing}
<h2 class="govuk-heading-m">Recommendations</h2>
${recommendations.length ? recommendations.map((each) => recommendationSheet(matter, each, view, keeps)) : html`<p>None is written down. What they recommend or order is added here, with its date.</p>`}
${keeps ? recommendationForm(matter, view) : nothing}`
  return page(await tools.desk({ officer: viewer, title: matter.subject, current: registerPath, main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

const row = (key: string, value: string | Html | null | undefined) => Boolean(value) && { key: { text: key }, value: typeof value === 'string' ? { text: value } : { html: value! } }

function facts(matter: Matter, people: People, today: Day): Html {
  const ref = matter.ref && writeReference(matter.ref)
  return summaryList({ rows: [
    row('Who asks', `${bodies[matter.body]}${matter.their_reference ? `, ${matter.their_reference}` : ''}`), row('What they ask', asks[matter.ask]), row('Our case', ref && html`<a class="govuk-link" href="/desk/cases/${ref}">${ref}</a>`),
    row('Came on', writeDay(matter.received_on)), ...answerRows(matter, today),
    row('Who', ownerWords(people, matter)),
    row('Decision', decisionWords(matter)), row('What they found', matter.decision_words),
  ] })
}

function answerRows({ answer_due_on: due, answered_on: answered }: Matter, today: Day) {
  return [row('Answer by', due && (answered ? writeDay(due) : dueMark(due, today))), row('Answered', answered && `${writeDay(answered)}${due && answered > due ? ', late' : ''}`)]
}

function decisionWords(matter: Matter): string | undefined {
  if (!matter.decision) return undefined
  const marks = [matter.remedied_before && 'what we had offered was enough', matter.public_report && 'a public report was issued', matter.handling_failure && 'our handling did not follow the code'].filter(Boolean).join('; ')
  return `${decisions[matter.decision]}, ${writeDay(matter.decided_on!)}${marks ? ` (${marks})` : ''}`
}

function steps(matter: Matter, { values, faults, today }: View): Html {
  const to = (name: string) => `${registerPath}/${matter.id}/${name}`
  const answered = html`<form method="post" action="${to('answered')}" novalidate>${input({ name: 'answered', type: 'date', label: { text: 'We answered on' }, classes: 'govuk-input--width-10', value: field(values, 'answered') || today, attributes: { max: today }, ...fault(faults, 'answered') })}${button({ text: 'Note our answer' })}</form>`
  const again = html`<form method="post" action="${to('again')}" novalidate>${select({ name: 'again', label: { text: 'What they ask now' }, value: field(values, 'again'), items: [{ value: '', text: 'Choose' }, { value: 'enquiry', text: asks.enquiry }, { value: 'investigation', text: asks.investigation }], ...fault(faults, 'again') })}
${input({ name: 'again-due', type: 'date', label: { text: 'They want our answer by' }, classes: 'govuk-input--width-10', value: field(values, 'again-due'), ...fault(faults, 'again-due') })}${button({ text: 'Save', classes: 'govuk-button--secondary' })}</form>`
  const wrong = (...names: string[]) => names.some((name) => faults[name] !== undefined)
  return html`${matter.answer_due_on && !matter.answered_on && !matter.decision ? html`<div class="desk-answer desk-move">${answered}</div>` : nothing}
${matter.decision ? nothing : details({ summaryText: 'They ask again, or go on to investigate', html: again, open: wrong('again', 'again-due') })}
${details({ summaryText: matter.decision ? 'Correct the decision' : 'They have decided', html: decideForm(matter, values, faults), open: wrong('decision', 'decided', 'words', 'remedied') })}`
}

function decideForm(matter: Matter, values: Fields, faults: Faults): Html {
  return html`<form method="post" action="${registerPath}/${matter.id}/decision" novalidate>${select({ name: 'decision', label: { text: 'What they decided' }, value: field(values, 'decision') || (matter.decision ?? ''), items: [{ value: '', text: 'Choose' }, ...Object.entries(decisions).map(([value, text]) => ({ value, text }))], ...fault(faults, 'decision') })}
${input({ name: 'decided', type: 'date', label: { text: 'Decided on' }, classes: 'govuk-input--width-10', value: field(values, 'decided') || (matter.decided_on ?? ''), ...fault(faults, 'decided') })}
${textarea({ name: 'words', rows: 3, label: { text: 'What they found' }, value: field(values, 'words') || (matter.decision_words ?? ''), ...fault(faults, 'words') })}
${checkboxes({ name: 'remedied', classes: 'govuk-checkboxes--small', values: matter.remedied_before ? ['yes'] : [], items: [{ value: 'yes', text: 'What we had offered already was enough' }], ...fault(faults, 'remedied') })}
${checkboxes({ name: 'public', classes: 'govuk-checkboxes--small', values: matter.public_report ? ['yes'] : [], items: [{ value: 'yes', text: 'They issued a public report' }] })}
${checkboxes({ name: 'handling', classes: 'govuk-checkboxes--small', values: matter.handling_failure ? ['yes'] : [], items: [{ value: 'yes', text: 'They found that our handling did not follow the code' }] })}
${button({ text: 'Save the decision' })}</form>`
}

function recommendationSheet(matter: Matter, each: Recommendation, { people, today }: View, keeps: boolean): Html {
  const to = (name: string) => `${registerPath}/${matter.id}/recommendations/${each.id}/${name}`
  const state = each.done_on ? html`Done ${writeDay(each.done_on)}${each.done_on > each.due_on ? ', late' : ''}. Evidence: ${each.evidence}` : dueMark(each.due_on, today)
  return html`<div class="desk-sheet desk-sheet--padded"><p><strong>${each.words}</strong></p><p>${ownerWords(people, each)} · by ${writeDay(each.due_on)} · ${state}</p>
${each.verdict ? html`<p>They say: ${verdicts[each.verdict]}, ${writeDay(each.verdict_on!)}</p>` : nothing}
${keeps && !each.done_on ? details({ summaryText: 'It is done', html: html`<form method="post" action="${to('finish')}" novalidate>${textarea({ name: 'evidence', id: `evidence-${each.id}`, rows: 2, label: { text: 'Evidence' } })}
${input({ name: 'on', id: `on-${each.id}`, type: 'date', label: { text: 'Done on' }, classes: 'govuk-input--width-10', value: today, attributes: { max: today } })}${button({ text: 'Mark as done' })}</form>` }) : nothing}
${keeps ? details({ summaryText: 'What they say about it', html: html`<form method="post" action="${to('verdict')}" novalidate>${select({ name: 'verdict', id: `verdict-${each.id}`, label: { text: 'They say' }, value: each.verdict ?? '', items: [{ value: '', text: 'Choose' }, ...Object.entries(verdicts).map(([value, text]) => ({ value, text }))] })}${button({ text: 'Save', classes: 'govuk-button--secondary' })}</form>` }) : nothing}</div>`
}

function recommendationForm(matter: Matter, { people, values, faults }: View): Html {
  const form = html`<form method="post" action="${registerPath}/${matter.id}/recommendations" novalidate>
${textarea({ name: 'recommendation', rows: 3, label: { text: 'What they recommend' }, value: field(values, 'recommendation'), ...fault(faults, 'recommendation') })}
${input({ name: 'recommendation-due', type: 'date', label: { text: 'By' }, classes: 'govuk-input--width-10', value: field(values, 'recommendation-due'), ...fault(faults, 'recommendation-due') })}
${ownerFields({ people, values, faults, team: matter.owner_team })}${button({ text: 'Add the recommendation' })}</form>`
  return details({ summaryText: 'Add a recommendation', html: form, open: ['recommendation', 'recommendation-due', 'team', 'officer'].some((name) => faults[name] !== undefined) })
}
