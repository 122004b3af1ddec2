import { button, details, input, summaryList, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { dayOf, writeDay, writeInstant } from '../../../platform/time/index.ts'
import { writeReference } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, may, noFaults, officerWho, recordRead, scopeOf, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { askWhyFirst, keptCase, whyCase } from '../../pages/desk/ask-why.ts'
import { approvePayment, finishRemedy, withdrawRemedy } from '../actions/remedies.ts'
import type { Outcome } from '../actions/outcome.ts'
import { remedyTitle, writePounds } from '../remedy.ts'
import { readRemedy } from '../store/remedies.ts'
import type { RemedyInCase } from '../store/remedies.ts'
import { remedyState } from './case-learning.ts'
import { formFault, officerName, ownerWords, readPeople } from './parts.ts'
import type { People } from './parts.ts'

const path = '/desk/complaints/remedies/:id'

/** One remedy: who answers for it, the approval of a payment, the proof. */
export function remedyRoutes(tools: CouncilTools): Route[] {
  const work = officerWho(tools, 'work cases')
  const act = (name: string, deed: (call: Call<Officer>, remedy: RemedyInCase) => Promise<Outcome>) => route({
    method: 'POST', path: `${path}/${name}`, guard: name === 'approve' ? officerWho(tools, 'see cases') : work,
    async handle(call) {
      const remedy = await remedyAsked(tools, call)
      const outcome = await deed(call, remedy)
      return 'faults' in outcome ? draw(tools, call, remedy, outcome.faults) : seeOther(`/desk/complaints/remedies/${remedy.id}?done=${name}`)
    },
  })
  return [
    route({ method: 'GET', path, guard: officerWho(tools, 'see cases'), personal: true, handle: async (call) => draw(tools, call, await remedyAsked(tools, call)) }),
    act('approve', (call, remedy) => approvePayment(tools, call.viewer, remedy)),
    act('finish', (call, remedy) => finishRemedy(tools, call.viewer, remedy, call.body)),
    act('withdraw', (call, remedy) => withdrawRemedy(tools, call.viewer, remedy, call.body)),
  ]
}

async function remedyAsked(tools: CouncilTools, call: Call<Officer>): Promise<RemedyInCase> {
  const id = /^\d{1,15}$/.test(call.params['id']!) ? Number(call.params['id']) : 0
  const remedy = await readRemedy(tools.db, scopeOf(call.viewer), id)
  if (!remedy) throw notFound('There is no such remedy, or it is not for your team.')
  await askWhyFirst(tools, call, { kept: keptCase(remedy), why: whyCase(remedy.ref) })
  return remedy
}

const done = { approve: 'Approved. It can be paid now.', finish: 'Done, with its evidence.', withdraw: 'Taken back, with the reason.' }

async function draw(tools: CouncilTools, { viewer, query, body }: Call<Officer>, remedy: RemedyInCase, faults: Faults = noFaults): Promise<Answer> {
  const [people] = await Promise.all([readPeople(tools), recordRead(tools.db, viewer, `case:${remedy.ref}`)])
  const title = remedy.pence === null ? remedyTitle(remedy.kind) : `${remedyTitle(remedy.kind)} of ${writePounds(remedy.pence)}`
  const ref = writeReference(remedy.ref)
  const isOpen = remedy.done_on === null && remedy.withdrawn_on === null
  const main = html`${top({ title, faults, banner: doneBanner(query, done), up: { href: `/desk/complaints/learning/${ref}`, text: `Remedies and learning, ${ref}` } })}
<div class="desk-sheet desk-sheet--padded">${facts(remedy, people)}</div>${formFault(faults)}
${isOpen && remedy.pence !== null && !remedy.approved_at ? html`<form method="post" action="/desk/complaints/remedies/${remedy.id}/approve">${button({ text: `Approve ${writePounds(remedy.pence)}` })}</form>` : nothing}
${isOpen && may(viewer, 'work cases') ? endForms(remedy, { faults, evidence: field(body, 'evidence'), why: field(body, 'why'), today: dayOf(tools.clock.now()) }) : nothing}`
  const isWrong = Object.keys(faults).length > 0
  return page(await tools.desk({ officer: viewer, title, main, current: '/desk/complaints/actions', hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

const row = (key: string, value: string | null | undefined) => Boolean(value) && { key: { text: key }, value: { text: value! } }

function facts(remedy: RemedyInCase, people: People): Html {
  const { approved_at: approved, approved_limit: limit } = remedy
  return summaryList({ rows: [
    row('What exactly', remedy.words), row('Stands', remedyState(remedy)), row('By', writeDay(remedy.due_on)), row('Who', ownerWords(people, remedy)),
    row('Agreed', `${writeDay(remedy.agreed_on)}, ${officerName(people, remedy.agreed_by)}`),
    row('Approved', approved && `${writeInstant(approved)}, ${officerName(people, remedy.approved_by)}, who may agree to ${writePounds(limit!)}`),
    row('Done', remedy.done_on && `${writeDay(remedy.done_on)}, ${officerName(people, remedy.done_by)}`), row('Evidence', remedy.evidence),
    row('Taken back', remedy.withdrawn_on && `${writeDay(remedy.withdrawn_on)}: ${remedy.withdrawn_why}`),
  ] })
}

function endForms(remedy: RemedyInCase, view: { faults: Faults; evidence: string; why: string; today: string }): Html {
  const { faults } = view
  return html`<h2 class="govuk-heading-m">It is done</h2>
<form class="desk-answer desk-move" method="post" action="/desk/complaints/remedies/${remedy.id}/finish" novalidate>
${textarea({ name: 'evidence', rows: 3, label: { text: 'Evidence' }, hint: { text: 'What shows that it was done, and where it is kept: the date of the letter, the payment reference, the photo.' }, value: view.evidence, ...fault(faults, 'evidence') })}
${input({ name: 'on', type: 'date', label: { text: 'Done on' }, classes: 'govuk-input--width-10', value: view.today, attributes: { max: view.today, min: remedy.agreed_on }, ...fault(faults, 'on') })}
${button({ text: 'Mark as done' })}</form>
${details({ summaryText: 'It will not be done', html: html`<form method="post" action="/desk/complaints/remedies/${remedy.id}/withdraw" novalidate>
${textarea({ name: 'why', rows: 2, label: { text: 'Why, and what the resident was told' }, value: view.why, ...fault(faults, 'why') })}${button({ text: 'Take it back', classes: 'govuk-button--warning' })}</form>`, open: faults['why'] !== undefined })}`
}
