import { badge, button, emptyState, input, select, table, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { addDays, addMonths, dayOf } from '../../../platform/time/index.ts'
import { readCase, readReference, writeReference } from '../../../cases/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, may, noFaults, officerWho, officerWhoAny, scopeOf, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { askWhyFirst, keptCase, whyCase } from '../../pages/desk/ask-why.ts'
import { casesToExplain } from '../../store/reasons.ts'
import { writeLesson } from '../actions/lessons.ts'
import type { Lesson } from '../remedy.ts'
import { readCauses } from '../store/causes.ts'
import { readLessons } from '../store/lessons.ts'
import { learningNav } from './learning-nav.ts'
import { dueMark, ownerFields, ownerWords, readPeople, wide } from './parts.ts'

export const lessonsPath = '/desk/complaints/lessons'

/** The list of lessons, and the form that writes one. One lesson's own page is lesson-page.ts. */
export function lessonListRoutes(tools: CouncilTools): Route[] {
  const see = officerWhoAny(tools, ['keep lessons', 'see complaint reports', 'work cases'])
  const keep = officerWho(tools, 'keep lessons')
  return [
    route({ method: 'GET', path: lessonsPath, guard: see, handle: (call) => list(tools, call) }),
    route({ method: 'GET', path: `${lessonsPath}/new`, guard: keep, handle: async (call) => drawForm(tools, call, await caseNamed(tools, call), noFaults) }),
    route({ method: 'POST', path: `${lessonsPath}/new`, guard: keep, handle: (call) => keepNew(tools, call) }),
  ]
}

/** How a lesson stands, in a word or two. */
export function lessonState(lesson: Lesson): Html {
  if (lesson.withdrawn_on) return html`${badge({ text: 'taken back' })}`
  if (lesson.worked) return html`${badge({ text: { yes: 'it worked', partly: 'it worked in part', no: 'it did not work' }[lesson.worked], tone: lesson.worked === 'no' ? 'late' : 'brand' })}`
  return lesson.done_on ? html`${badge({ text: 'done, to be looked at again', tone: 'soon' })}` : html`${badge({ text: 'to do' })}`
}

async function list(tools: CouncilTools, { viewer, query }: Call<Officer>): Promise<Answer> {
  const today = dayOf(tools.clock.now())
  const [lessons, people] = await Promise.all([readLessons(tools.db, scopeOf(viewer)), readPeople(tools)])
  const unsaid = await casesToExplain(tools.db, viewer.id, lessons.filter((lesson) => lesson.restricted_to !== null).map((lesson) => lesson.ref))
  const drawn = lessons.length ? wide('Lessons', table({
    head: [{ text: 'What changes' }, { text: 'Stands' }, { text: 'Next date' }, { text: 'Who' }],
    rows: lessons.map((lesson) => [
      { html: html`<a class="govuk-link" href="${lessonsPath}/${lesson.id}">${lesson.ref && unsaid.has(lesson.ref) ? `Kept to your team, ${writeReference(lesson.ref)}: say why you read it` : lesson.change}</a>` }, { html: lessonState(lesson) },
      { html: lesson.checked_on || lesson.withdrawn_on ? html`–` : dueMark(lesson.done_on ? lesson.check_on : lesson.due_on, today) }, { text: ownerWords(people, lesson) },
    ]),
  })) : emptyState({ title: 'No lesson is written yet', text: 'A lesson says what will be different because of a complaint, who sees to it and by when, and when somebody looks whether it worked. Write one from a complaint, or here for several at once.' })
  const main = html`${learningNav(lessonsPath)}${top({ title: 'Lessons', banner: doneBanner(query, { lesson: 'The lesson is written.' }) })}
${may(viewer, 'keep lessons') ? button({ text: 'Write a lesson', href: `${lessonsPath}/new` }) : nothing}${drawn}`
  return page(await tools.desk({ officer: viewer, title: 'Lessons from complaints', current: '/desk/complaints/lessons', main }))
}

/** The complaint that the lesson comes from, where the address names one. */
async function caseNamed(tools: CouncilTools, call: Call<Officer>): Promise<CaseFile | undefined> {
  const typed = field(call.query, 'case')
  const ref = readReference(typed)
  if (!typed) return undefined
  const caseFile = ref && (await readCase(tools.db, ref, scopeOf(call.viewer)))
  if (!caseFile) throw notFound('There is no such case, or it is not for your team.')
  await askWhyFirst(tools, call, { kept: keptCase(caseFile), why: whyCase(caseFile.ref) })
  return caseFile
}

async function keepNew(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const caseFile = await caseNamed(tools, call)
  const outcome = await writeLesson(tools, call.viewer, caseFile, call.body)
  return 'faults' in outcome ? drawForm(tools, call, caseFile, outcome.faults) : seeOther(`${lessonsPath}/${outcome.id}?done=lesson`)
}

async function drawForm(tools: CouncilTools, { viewer, body }: Call<Officer>, caseFile: CaseFile | undefined, faults: Faults): Promise<Answer> {
  const today = dayOf(tools.clock.now())
  const [people, causes] = await Promise.all([readPeople(tools), readCauses(tools.db)])
  const services = [...people.services].map(([value, service]) => ({ value, text: service.name })).sort((a, b) => a.text.localeCompare(b.text, 'en'))
  const ref = caseFile && writeReference(caseFile.ref)
  const isWrong = faults !== noFaults
  const due = field(body, 'due') || addMonths(today, 1)
  const main = html`${top({ title: 'Write a lesson', faults, up: ref ? { href: `/desk/complaints/learning/${ref}`, text: `Remedies and learning, ${ref}` } : { href: lessonsPath, text: 'Lessons' } })}
<form class="desk-answer desk-move" method="post" action="${lessonsPath}/new${ref ? `?case=${ref}` : ''}" novalidate>
${textarea({ name: 'words', rows: 3, label: { text: 'What went wrong' }, value: field(body, 'words'), ...fault(faults, 'words') })}
${textarea({ name: 'change', rows: 3, label: { text: 'What will be different' }, value: field(body, 'change'), hint: { text: 'Something that anyone could see: a step, a rule, a check, a form.' }, ...fault(faults, 'change') })}
${select({ name: 'cause', label: { text: 'Root cause (optional)' }, value: field(body, 'cause'), items: [{ value: '', text: 'None' }, ...causes.filter((cause) => !cause.closed_at).map((cause) => ({ value: cause.id, text: cause.title }))], ...fault(faults, 'cause') })}
${select({ name: 'service', label: { text: 'Service (optional)' }, value: field(body, 'service') || caseFile?.service_code, items: [{ value: '', text: 'Several, or none' }, ...services], ...fault(faults, 'service') })}
${ownerFields({ people, values: body, faults, team: caseFile?.owner_team })}
${input({ name: 'due', type: 'date', label: { text: 'Changed by' }, classes: 'govuk-input--width-10', value: due, attributes: { min: today }, ...fault(faults, 'due') })}
${input({ name: 'check', type: 'date', label: { text: 'Look whether it worked on' }, classes: 'govuk-input--width-10', value: field(body, 'check') || addMonths(addDays(today, 30), 3), attributes: { min: today }, ...fault(faults, 'check') })}
${button({ text: 'Write this lesson' })}</form>`
  return page(await tools.desk({ officer: viewer, title: 'Write a lesson', current: '/desk/complaints/lessons', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}
