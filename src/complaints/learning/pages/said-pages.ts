import { button, checkboxes, emptyState, radios, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, open, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { dayOf, writeDay, writeInstant } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { performancePage } from '../../../sites/performance/index.ts'
import { doneBanner, fault, noFaults, officerWho, scopeOf, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { reviewSaid, withdrawSaid } from '../actions/said-and-did.ts'
import { readAllSaid, readPublishedSaid, readSaid } from '../store/said-and-did.ts'
import type { SaidAndDid } from '../store/said-and-did.ts'
import { learningNav } from './learning-nav.ts'
import { formFault, officerName, readPeople } from './parts.ts'
import type { People } from './parts.ts'

const path = '/desk/complaints/said'

/** "You said, we did": written by one person, read by another, and only then for everyone. */
export function saidRoutes(tools: CouncilTools): Route[] {
  const keep = officerWho(tools, 'keep lessons')
  return [
    route({ method: 'GET', path: '/performance/learning', guard: open, handle: () => showPublic(tools) }),
    route({ method: 'GET', path, guard: keep, handle: (call) => list(tools, call, {}) }),
    route({ method: 'POST', path: `${path}/:id/review`, guard: keep, handle: async (call) => {
      const said = await saidAsked(tools, call)
      const outcome = await reviewSaid(tools, call.viewer, said, call.body)
      return 'faults' in outcome ? list(tools, call, { id: said.id, faults: outcome.faults }) : seeOther(`${path}?done=reviewed`)
    } }),
    route({ method: 'POST', path: `${path}/:id/withdraw`, guard: keep, handle: async (call) => {
      await withdrawSaid(tools, call.viewer, await saidAsked(tools, call))
      return seeOther(`${path}?done=withdrawn`)
    } }),
  ]
}

async function saidAsked(tools: CouncilTools, call: Call<Officer>): Promise<SaidAndDid> {
  const id = /^\d{1,15}$/.test(call.params['id']!) ? Number(call.params['id']) : 0
  const said = await readSaid(tools.db, scopeOf(call.viewer), id)
  if (!said) throw notFound('There is no such text.')
  return said
}

async function list(tools: CouncilTools, call: Call<Officer>, wrong: { id?: number; faults?: Faults }): Promise<Answer> {
  const { viewer, query } = call
  const [all, people] = await Promise.all([readAllSaid(tools.db, scopeOf(viewer)), readPeople(tools)])
  const waiting = all.filter((said) => said.decision === null)
  const rest = all.filter((said) => said.decision !== null)
  const faults = wrong.faults ?? noFaults
  const main = html`${learningNav(path)}${top({ title: 'You said, we did', faults, banner: doneBanner(query, { reviewed: 'Done.', withdrawn: 'Taken off the public page.' }) })}
<p>Published on <a class="govuk-link" href="/performance/learning">the public page</a> after a second person has read it.</p>
<h2 class="govuk-heading-m">To be read</h2>
${waiting.length ? waiting.map((said) => review(said, { people, viewer, call, faults: said.id === wrong.id ? faults : noFaults })) : emptyState({ title: 'Nothing waits to be read', text: 'When a lesson is done, its page has “Tell the public”. What is written there waits here for someone else.', headingLevel: 3 })}
${rest.length ? html`<h2 class="govuk-heading-m">Read</h2><div class="desk-sheet"><ul class="desk-work">${rest.map((said) => done(said, people))}</ul></div>` : nothing}`
  return page(await tools.desk({ officer: viewer, title: 'You said, we did', current: '/desk/complaints/lessons', main, hasError: faults !== noFaults }), { status: faults === noFaults ? 200 : 422 })
}

interface ReviewView {
  people: People
  viewer: Officer
  call: Call<Officer>
  faults: Faults
}

function words(said: SaidAndDid): Html {
  return html`<p><strong>You said:</strong> ${said.said}<br><strong>We did:</strong> ${said.did}</p>`
}

function review(said: SaidAndDid, { people, viewer, call, faults }: ReviewView): Html {
  const about = html`<p class="desk-work__about">${officerName(people, said.written_by)}, ${writeInstant(said.written_at)} · <a class="govuk-link" href="/desk/complaints/lessons/${said.lesson_id}">the lesson</a></p>`
  if (said.written_by === viewer.id) return html`<div class="desk-sheet desk-sheet--padded">${words(said)}${about}<p>You wrote this. Someone else reads it.</p></div>`
  const id = (name: string) => (faults === noFaults ? `${name}-${said.id}` : name)
  return html`<form class="desk-answer desk-move" method="post" action="${path}/${said.id}/review" novalidate>${words(said)}${about}${formFault(faults)}
${radios({ name: 'decision', idPrefix: id('decision'), classes: 'govuk-radios--small govuk-radios--inline', value: faults === noFaults ? undefined : field(call.body, 'decision'), fieldset: { legend: { text: 'What happens with it' } }, items: [{ value: 'published', text: 'Publish' }, { value: 'sent-back', text: 'Send back' }], ...fault(faults, 'decision') })}
${checkboxes({ name: 'nobody', idPrefix: id('nobody'), classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: 'Nobody can be recognised in it' }], ...fault(faults, 'nobody') })}
${textarea({ name: 'why', id: id('why'), rows: 2, label: { text: 'What should be different, when it goes back' }, ...fault(faults, 'why') })}
${button({ text: 'Save' })}</form>`
}

function done(said: SaidAndDid, people: People): Html {
  const state = said.withdrawn_at ? 'Taken back' : said.decision === 'published' ? 'Published' : `Sent back: ${said.sent_back_why}`
  return html`<li class="desk-work__item">${words(said)}<p class="desk-work__about">${state} · ${officerName(people, said.reviewed_by)}, ${said.reviewed_at ? writeInstant(said.reviewed_at) : ''}</p>
${said.decision === 'published' && !said.withdrawn_at ? html`<form method="post" action="${path}/${said.id}/withdraw"><button class="desk-act" type="submit">Take it off the public page</button></form>` : nothing}</li>`
}

/** For everyone: only what a second person has published. */
async function showPublic(tools: CouncilTools): Promise<Answer> {
  const [council, published, catalogue] = await Promise.all([tools.council(), readPublishedSaid(tools.db), tools.catalogue()])
  const worked = { yes: 'We looked again, and it worked.', partly: 'We looked again: it worked in part.', no: 'We looked again: it did not work, and we are trying something else.' }
  const main = html`<h1 class="govuk-heading-xl">You said, we did</h1>
<p class="govuk-body-l">What we changed because people complained.</p>
${published.length ? published.map((each) => html`<section class="portal-said"><h2 class="govuk-heading-m">You said: ${each.said}</h2><p class="govuk-body">We did: ${each.did}</p>
<p class="govuk-body-s">${each.service_code ? `${catalogue.services.get(each.service_code)?.name ?? ''}. ` : ''}${each.worked ? `${worked[each.worked]} ` : ''}Published ${writeDay(dayOf(each.published_at))}.</p></section>`) : html`<p class="govuk-body">Nothing is published here yet. When a complaint makes us change something, we say so here.</p>`}
<p class="govuk-body"><a class="govuk-link" href="/complain">Tell us when we get something wrong</a></p>`
  const drawn = performancePage({ council, demonstration: tools.config.mode === 'demonstration', title: 'You said, we did', main, above: [{ text: 'You said, we did', href: '/performance/learning' }] })
  return page(drawn, { headers: { 'cache-control': 'public, max-age=60' } })
}
