import { button, checkboxes, emptyState, input, select, table, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../../platform/http/index.ts'
import { addDays, dayOf } from '../../../platform/time/index.ts'
import { readCaseUnscoped, readReference, writeReference } from '../../../cases/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, may, mayOpen, noFaults, officerWhoAny, recordRead, scopeOf, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { askWhyFirst, keptCase, whyCase } from '../../pages/desk/ask-why.ts'
import { mayOpenComplaint } from '../../rules/may-open.ts'
import { readComplaint } from '../../store/read-complaint.ts'
import { nameCauses } from '../actions/causes.ts'
import { agreeRemedy } from '../actions/remedies.ts'
import { remedyKinds, remedyTitle, writePounds } from '../remedy.ts'
import type { Lesson, Remedy } from '../remedy.ts'
import { limitOf } from '../rules/approval.ts'
import { readCauses, readCausesOf } from '../store/causes.ts'
import { readLessonsOf } from '../store/lessons.ts'
import { readPaymentLimits } from '../store/payment-limits.ts'
import { readRemediesOf } from '../store/remedies.ts'
import { dueMark, formFault, ownerFields, ownerWords, readPeople, wide } from './parts.ts'
import type { People } from './parts.ts'

const path = '/desk/complaints/learning/:ref'

/** Remedies, causes and lessons of one complaint. */
export function caseLearningRoutes(tools: CouncilTools): Route[] {
  const see = officerWhoAny(tools, ['see cases'])
  const work = officerWhoAny(tools, ['work cases'])
  return [
    route({ method: 'GET', path, guard: see, personal: true, handle: async (call) => draw(tools, call, { caseFile: await caseAsked(tools, call) }) }),
    route({ method: 'POST', path: `${path}/remedies`, guard: work, handle: (call) => addRemedy(tools, call) }),
    route({ method: 'POST', path: `${path}/causes`, guard: work, handle: async (call) => {
      const caseFile = await caseAsked(tools, call)
      await nameCauses(tools, call.viewer, caseFile, call.body)
      return seeOther(`${pathOf(caseFile)}?done=causes`)
    } }),
  ]
}

export const pathOf = (caseFile: Pick<CaseFile, 'ref'>) => `/desk/complaints/learning/${writeReference(caseFile.ref)}`

/** For whoever may open the case, and whoever has a part in its complaint: who investigates says what puts it right. */
export async function caseAsked(tools: CouncilTools, call: Call<Officer>): Promise<CaseFile> {
  const ref = readReference(call.params['ref'] ?? '')
  const caseFile = ref && (await readCaseUnscoped(tools.db, { ref }))
  if (!caseFile || !(await mayLearnFrom(tools, call.viewer, caseFile))) throw notFound('There is no such case, or it is not for your team. Check the reference.')
  await askWhyFirst(tools, call, { kept: keptCase(caseFile), why: whyCase(caseFile.ref) })
  return caseFile
}

async function mayLearnFrom({ db }: CouncilTools, officer: Officer, caseFile: CaseFile): Promise<boolean> {
  if (mayOpen(scopeOf(officer), caseFile)) return true
  const complaint = await readComplaint(db, caseFile.id)
  return complaint !== undefined && mayOpenComplaint(officer, caseFile, complaint)
}

async function addRemedy(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const caseFile = await caseAsked(tools, call)
  const outcome = await agreeRemedy(tools, call.viewer, caseFile, call.body)
  return 'faults' in outcome ? draw(tools, call, { caseFile, faults: outcome.faults, values: call.body }) : seeOther(`${pathOf(caseFile)}?done=remedy`)
}

interface Drawing {
  caseFile: CaseFile
  faults?: Faults
  values?: Fields
}

const done = { remedy: 'Agreed. It stays on the list of actions until there is proof that it was done.', causes: 'The causes are noted.', lesson: 'The lesson is written.' }

async function draw(tools: CouncilTools, { viewer, query }: Call<Officer>, { caseFile, faults = noFaults, values = {} }: Drawing): Promise<Answer> {
  const today = dayOf(tools.clock.now())
  const [remedies, lessons, causes, chosen, people, limits] = await Promise.all([
    readRemediesOf(tools.db, caseFile.id), readLessonsOf(tools.db, caseFile.id), readCauses(tools.db), readCausesOf(tools.db, caseFile.id), readPeople(tools),
    readPaymentLimits(tools.db, today), recordRead(tools.db, viewer, `case:${caseFile.ref}`),
  ])
  const ref = writeReference(caseFile.ref)
  const works = may(viewer, 'work cases')
  const main = html`${top({ title: 'Remedies and learning', faults, banner: doneBanner(query, done), up: { href: `/desk/cases/${ref}`, text: `${caseFile.title}, ${ref}` } })}
${remedyList(remedies, people, today)}
${works ? remedyForm({ caseFile, people, values, faults, today, limit: limitOf(viewer, limits) }) : nothing}
<h2 class="govuk-heading-m">Why did it happen?</h2>
${works ? causeForm(caseFile, causes.filter((cause) => !cause.closed_at || chosen.includes(cause.id)), chosen) : html`<ul class="govuk-list">${causes.filter((cause) => chosen.includes(cause.id)).map((cause) => html`<li>${cause.title}</li>`)}</ul>`}
<h2 class="govuk-heading-m">What do we change?</h2>
${lessonList(lessons, people, today)}
${may(viewer, 'keep lessons') ? button({ text: 'Write a lesson', href: `/desk/complaints/lessons/new?case=${ref}`, classes: 'govuk-button--secondary' }) : nothing}`
  const isWrong = Object.keys(faults).length > 0
  return page(await tools.desk({ officer: viewer, title: `Remedies and learning, ${ref}`, main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

function remedyList(remedies: readonly Remedy[], people: People, today: ReturnType<typeof dayOf>): Html {
  if (remedies.length === 0) return emptyState({ title: 'No remedy is agreed yet', text: 'Agree here what puts it right: an apology, something done, money, a rule changed. Each has an owner and a date, and stays on the list of actions until there is proof.' })
  return wide('Remedies', table({
    head: [{ text: 'What' }, { text: 'By' }, { text: 'Who' }, { text: 'Stands' }],
    rows: remedies.map((remedy) => [
      { html: html`<a class="govuk-link" href="/desk/complaints/remedies/${remedy.id}">${remedyTitle(remedy.kind)}${remedy.pence === null ? '' : ` of ${writePounds(remedy.pence)}`}</a><br>${remedy.words}` },
      { html: remedy.done_on || remedy.withdrawn_on ? html`${remedy.due_on}` : dueMark(remedy.due_on, today) }, { text: ownerWords(people, remedy) }, { text: remedyState(remedy) },
    ]),
  }))
}

export function remedyState(remedy: Remedy): string {
  if (remedy.withdrawn_on) return 'Taken back'
  if (remedy.done_on) return remedy.done_on > remedy.due_on ? 'Done, late' : 'Done'
  return remedy.pence !== null && !remedy.approved_at ? 'Waits for approval' : 'To do'
}

function lessonList(lessons: readonly Lesson[], people: People, today: ReturnType<typeof dayOf>): Html {
  if (lessons.length === 0) return html`<p>No lesson is written yet. If this could happen to someone else, write down what will be different.</p>`
  return wide('Lessons', table({
    head: [{ text: 'What changes' }, { text: 'By' }, { text: 'Who' }],
    rows: lessons.map((lesson) => [
      { html: html`<a class="govuk-link" href="/desk/complaints/lessons/${lesson.id}">${lesson.change}</a>` }, { html: lesson.done_on ? html`Done` : dueMark(lesson.due_on, today) }, { text: ownerWords(people, lesson) },
    ]),
  }))
}

interface FormView extends Drawing {
  people: People
  values: Fields
  faults: Faults
  today: ReturnType<typeof dayOf>
  limit: number
}

function remedyForm({ caseFile, people, values, faults, today, limit }: FormView): Html {
  return html`<h2 class="govuk-heading-m">Agree a remedy</h2>
<form class="desk-answer desk-move" method="post" action="${pathOf(caseFile)}/remedies" novalidate>${formFault(faults)}
${select({ name: 'kind', label: { text: 'What puts it right' }, value: field(values, 'kind'), ...fault(faults, 'kind'), items: [{ value: '', text: 'Choose' }, ...Object.entries(remedyKinds).map(([value, text]) => ({ value, text }))] })}
${textarea({ name: 'words', rows: 3, label: { text: 'What exactly' }, value: field(values, 'words'), hint: { text: 'As the resident is told it.' }, ...fault(faults, 'words') })}
${input({ name: 'pounds', label: { text: 'Amount, for a payment' }, prefix: { text: '£' }, classes: 'govuk-input--width-5', value: field(values, 'pounds'), inputmode: 'decimal', ...fault(faults, 'pounds'), hint: { text: limit ? `You may agree to ${writePounds(limit)}. Above that someone else approves it.` : 'Someone with the power to agree to it approves it before it is paid.' } })}
${input({ name: 'due', type: 'date', label: { text: 'By' }, classes: 'govuk-input--width-10', value: field(values, 'due') || addDays(today, 14), attributes: { min: today }, ...fault(faults, 'due') })}
${ownerFields({ people, values, faults, team: caseFile.owner_team, officer: caseFile.owner_officer ?? undefined })}
${button({ text: 'Agree this remedy' })}
</form>`
}

function causeForm(caseFile: CaseFile, causes: readonly { id: string; title: string; words: string }[], chosen: readonly string[]): Html {
  return html`<form method="post" action="${pathOf(caseFile)}/causes">
${checkboxes({
    name: 'cause', classes: 'govuk-checkboxes--small', values: chosen, fieldset: { legend: { text: 'Root causes', classes: 'govuk-visually-hidden' } },
    items: causes.map((cause) => ({ value: cause.id, text: cause.title, ...(cause.words ? { hint: { text: cause.words } } : {}) })),
  })}
${button({ text: 'Save the causes', classes: 'govuk-button--secondary' })}</form>`
}
