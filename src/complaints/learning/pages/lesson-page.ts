import { button, details, input, radios, summaryList, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../../platform/http/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { writeReference } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, may, noFaults, officerWho, officerWhoAny, recordRead, scopeOf, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { askWhyFirst, keptCase, whyCase } from '../../pages/desk/ask-why.ts'
import { checkLesson, finishLesson, withdrawLesson } from '../actions/lessons.ts'
import type { Outcome } from '../actions/outcome.ts'
import { writeSaid } from '../actions/said-and-did.ts'
import { readCauses } from '../store/causes.ts'
import { readLesson } from '../store/lessons.ts'
import type { LessonInCase } from '../store/lessons.ts'
import { readSaidOf } from '../store/said-and-did.ts'
import { lessonState, lessonsPath } from './lesson-pages.ts'
import { formFault, officerName, ownerWords, readPeople } from './parts.ts'
import type { People } from './parts.ts'

/** One lesson: done with proof, did it work, and what the public may read of it. */
export function lessonRoutes(tools: CouncilTools): Route[] {
  const keep = officerWho(tools, 'keep lessons')
  const act = (name: string, deed: (call: Call<Officer>, lesson: LessonInCase) => Promise<Outcome>) => route({
    method: 'POST', path: `${lessonsPath}/:id/${name}`, guard: keep,
    async handle(call) {
      const lesson = await lessonAsked(tools, call)
      const outcome = await deed(call, lesson)
      return 'faults' in outcome ? draw(tools, call, lesson, outcome.faults) : seeOther(`${lessonsPath}/${lesson.id}?done=${name}`)
    },
  })
  return [
    route({ method: 'GET', path: `${lessonsPath}/:id`, guard: officerWhoAny(tools, ['keep lessons', 'see complaint reports', 'work cases']), handle: async (call) => draw(tools, call, await lessonAsked(tools, call), noFaults) }),
    act('finish', (call, lesson) => finishLesson(tools, call.viewer, lesson, call.body)),
    act('check', (call, lesson) => checkLesson(tools, call.viewer, lesson, call.body)),
    act('withdraw', (call, lesson) => withdrawLesson(tools, call.viewer, lesson, call.body)),
    act('said', (call, lesson) => writeSaid(tools, call.viewer, lesson, call.body)),
  ]
}

async function lessonAsked(tools: CouncilTools, call: Call<Officer>): Promise<LessonInCase> {
  const id = /^\d{1,15}$/.test(call.params['id']!) ? Number(call.params['id']) : 0
  const lesson = await readLesson(tools.db, scopeOf(call.viewer), id)
  if (!lesson) throw notFound('There is no such lesson, or it is not for your team.')
  if (lesson.ref) {
    await askWhyFirst(tools, call, { kept: keptCase({ ref: lesson.ref, restricted_to: lesson.restricted_to }), why: whyCase(lesson.ref) })
    if (lesson.restricted_to !== null && call.method === 'GET') await recordRead(tools.db, call.viewer, `case:${lesson.ref}`, { lesson: lesson.id })
  }
  return lesson
}

const done = {
  lesson: 'The lesson is written.', finish: 'Done, with its evidence. It comes back on the day to look whether it worked.', check: 'What you found is noted.', withdraw: 'Taken back, with the reason.',
  said: 'Written. Someone else reads it before it is published.',
}

async function draw(tools: CouncilTools, { viewer, query, body }: Call<Officer>, lesson: LessonInCase, faults: Faults): Promise<Answer> {
  const [people, causes, said] = await Promise.all([readPeople(tools), readCauses(tools.db), readSaidOf(tools.db, lesson.id)])
  const today = dayOf(tools.clock.now())
  const isWrong = faults !== noFaults
  const cause = causes.find((each) => each.id === lesson.root_cause)?.title
  const main = html`${top({ title: 'Lesson', faults, banner: doneBanner(query, done), up: { href: lessonsPath, text: 'Lessons' } })}
<p>${lessonState(lesson)}</p><div class="desk-sheet desk-sheet--padded">${facts(lesson, people, cause)}</div>${formFault(faults)}
${may(viewer, 'keep lessons') ? forms(lesson, { faults, values: isWrong ? body : {}, today }) : nothing}
${said.length ? html`<h2 class="govuk-heading-m">For the public</h2><ul class="govuk-list govuk-list--bullet">${said.map((each) => html`<li><a class="govuk-link" href="/desk/complaints/said">You said: ${each.said} We did: ${each.did}</a> ${each.withdrawn_at ? '(taken back)' : { published: '(published)', 'sent-back': '(sent back)', waits: '(waits for a second person)' }[each.decision ?? 'waits']}</li>`)}</ul>` : nothing}`
  return page(await tools.desk({ officer: viewer, title: 'Lesson', current: '/desk/complaints/lessons', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

const row = (key: string, value: string | Html | null | undefined) => Boolean(value) && { key: { text: key }, value: typeof value === 'string' ? { text: value } : { html: value! } }

function facts(lesson: LessonInCase, people: People, cause: string | undefined): Html {
  const ref = lesson.ref && writeReference(lesson.ref)
  return summaryList({ rows: [
    row('What went wrong', lesson.words), row('What will be different', lesson.change), row('Root cause', cause), row('Service', lesson.service_code && (people.services.get(lesson.service_code)?.name ?? lesson.service_code)),
    row('From', ref && html`<a class="govuk-link" href="/desk/complaints/learning/${ref}">${ref}</a>`), row('Who', ownerWords(people, lesson)), row('Changed by', writeDay(lesson.due_on)),
    row('Done', lesson.done_on && `${writeDay(lesson.done_on)}, ${officerName(people, lesson.done_by)}: ${lesson.evidence}`), row('Look again on', writeDay(lesson.check_on)),
    row('Did it work?', lesson.checked_on && `${{ yes: 'Yes', partly: 'In part', no: 'No' }[lesson.worked!]} (${writeDay(lesson.checked_on)}, ${officerName(people, lesson.checked_by)}): ${lesson.worked_words}`),
    row('Taken back', lesson.withdrawn_on && `${writeDay(lesson.withdrawn_on)}: ${lesson.withdrawn_why}`),
  ] })
}

interface FormView {
  faults: Faults
  values: Fields
  today: Day
}

function forms(lesson: LessonInCase, view: FormView): Html {
  if (lesson.withdrawn_on) return nothing
  if (!lesson.done_on) return html`${finishForm(lesson, view)}${withdrawForm(lesson, view)}`
  return html`${lesson.checked_on ? nothing : checkForm(lesson, view)}${saidForm(lesson, view)}${lesson.checked_on ? nothing : withdrawForm(lesson, view)}`
}

function finishForm(lesson: LessonInCase, { faults, values, today }: FormView): Html {
  return html`<h2 class="govuk-heading-m">It is done</h2><form class="desk-answer desk-move" method="post" action="${lessonsPath}/${lesson.id}/finish" novalidate>
${textarea({ name: 'evidence', rows: 3, label: { text: 'Evidence' }, hint: { text: 'What shows that it has changed, and where it is kept.' }, value: field(values, 'evidence'), ...fault(faults, 'evidence') })}
${input({ name: 'on', type: 'date', label: { text: 'Done on' }, classes: 'govuk-input--width-10', value: field(values, 'on') || today, attributes: { max: today }, ...fault(faults, 'on') })}${button({ text: 'Mark as done' })}</form>`
}

function checkForm(lesson: LessonInCase, { faults, values }: FormView): Html {
  return html`<h2 class="govuk-heading-m">Did it work?</h2><form class="desk-answer desk-move" method="post" action="${lessonsPath}/${lesson.id}/check" novalidate>
${radios({ name: 'worked', classes: 'govuk-radios--small govuk-radios--inline', value: field(values, 'worked'), fieldset: { legend: { text: 'Did it work?', classes: 'govuk-visually-hidden' } }, items: [{ value: 'yes', text: 'Yes' }, { value: 'partly', text: 'In part' }, { value: 'no', text: 'No' }], ...fault(faults, 'worked') })}
${textarea({ name: 'words', id: 'words', rows: 3, label: { text: 'How do you know?' }, hint: { text: 'Complaints about the same since then, a sample that was looked at, what people say.' }, value: field(values, 'words'), ...fault(faults, 'words') })}${button({ text: 'Save' })}</form>`
}

function saidForm(lesson: LessonInCase, { faults, values }: FormView): Html {
  const form = html`<form method="post" action="${lessonsPath}/${lesson.id}/said" novalidate><p>Someone else reads it before it is published. No name, no place, nothing that points at one person.</p>
${input({ name: 'said', label: { text: 'You said' }, value: field(values, 'said'), ...fault(faults, 'said') })}${input({ name: 'did', label: { text: 'We did' }, value: field(values, 'did'), ...fault(faults, 'did') })}${button({ text: 'Send for review', classes: 'govuk-button--secondary' })}</form>`
  return details({ summaryText: 'Tell the public', html: form, open: faults['said'] !== undefined || faults['did'] !== undefined })
}

function withdrawForm(lesson: LessonInCase, { faults, values }: FormView): Html {
  return details({ summaryText: 'It will not be done', open: faults['why'] !== undefined, html: html`<form method="post" action="${lessonsPath}/${lesson.id}/withdraw" novalidate>
${textarea({ name: 'why', rows: 2, label: { text: 'Why' }, value: field(values, 'why'), ...fault(faults, 'why') })}${button({ text: 'Take it back', classes: 'govuk-button--warning' })}</form>` })
}
