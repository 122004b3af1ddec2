import { button, checkboxes, details, emptyState, input, table, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { addDays, dayOf, writeInstant } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, may, noFaults, officerWho, officerWhoAny, scopeOf, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { keepCause } from '../actions/causes.ts'
import { readCauseHistory, readCauses, readCauseSpread } from '../store/causes.ts'
import type { CauseSpread, RootCause } from '../store/causes.ts'
import { learningNav } from './learning-nav.ts'
import { officerName, readPeople, wide } from './parts.ts'
import type { People } from './parts.ts'

const path = '/desk/complaints/causes'
/** How far back the same cause is looked for. */
const spanDays = 90

export function causeRoutes(tools: CouncilTools): Route[] {
  const see = officerWhoAny(tools, ['keep lessons', 'see complaint reports'])
  const keep = officerWho(tools, 'keep complaint reports')
  return [
    route({ method: 'GET', path, guard: see, handle: (call) => list(tools, call) }),
    route({ method: 'GET', path: `${path}/new`, guard: keep, handle: (call) => drawForm(tools, call, undefined, noFaults) }),
    route({ method: 'POST', path: `${path}/new`, guard: keep, handle: (call) => save(tools, call, undefined) }),
    route({ method: 'GET', path: `${path}/:id`, guard: keep, handle: async (call) => drawForm(tools, call, await causeAsked(tools, call), noFaults) }),
    route({ method: 'POST', path: `${path}/:id`, guard: keep, handle: async (call) => save(tools, call, await causeAsked(tools, call)) }),
  ]
}

async function causeAsked(tools: CouncilTools, call: Call<Officer>): Promise<RootCause> {
  const cause = (await readCauses(tools.db)).find((each) => each.id === call.params['id'])
  if (!cause) throw notFound('There is no such root cause.')
  return cause
}

async function list(tools: CouncilTools, { viewer, query }: Call<Officer>): Promise<Answer> {
  const today = dayOf(tools.clock.now())
  const [causes, spread, people] = await Promise.all([readCauses(tools.db), readCauseSpread(tools.db, scopeOf(viewer), { from: addDays(today, 1 - spanDays), to: today }), readPeople(tools)])
  const keeps = may(viewer, 'keep complaint reports')
  const across = spread.filter((each) => each.services.length > 1)
  const main = html`${learningNav(path)}${top({ title: 'Root causes', banner: doneBanner(query, { kept: 'Saved. The words of before stay in its history.' }) })}
<h2 class="govuk-heading-m">The same cause in several services</h2>
${across.length ? spreadTable('in several services', across, people) : emptyState({ title: `No cause was found in more than one service in the last ${spanDays} days`, text: 'Name the causes of a complaint on its page “Remedies and learning”. When the same one turns up in several services, it stands here: then it is no one service’s own fault, and one lesson can serve all of them.', headingLevel: 3 })}
${spread.length > across.length ? html`<h2 class="govuk-heading-m">In one service only</h2>${spreadTable('in one service', spread.filter((each) => each.services.length <= 1), people)}` : nothing}
<h2 class="govuk-heading-m">The list</h2>
${keeps ? button({ text: 'Add a root cause', href: `${path}/new`, classes: 'govuk-button--secondary' }) : nothing}
<div class="desk-sheet"><ul class="desk-work">${causes.map((cause) => html`<li class="desk-work__item"><div class="desk-work__line">${keeps ? html`<a class="desk-work__title" href="${path}/${cause.id}">${cause.title}</a>` : html`<strong>${cause.title}</strong>`}${cause.closed_at ? ' (no longer used)' : ''}</div><p class="desk-work__words">${cause.words}</p></li>`)}</ul></div>`
  return page(await tools.desk({ officer: viewer, title: 'Root causes', current: '/desk/complaints/lessons', main }))
}

function spreadTable(where: string, spread: readonly CauseSpread[], people: People): Html {
  return wide(`Causes found ${where} in the last ${spanDays} days`, table({
    head: [{ text: 'Cause' }, { text: 'Complaints', format: 'numeric' }, { text: `${spanDays} days before`, format: 'numeric' }, { text: 'Services' }, { text: 'Lessons', format: 'numeric' }],
    rows: spread.map((each) => [
      { text: each.title }, { text: each.complaints, format: 'numeric' }, { text: each.before, format: 'numeric' },
      { text: each.services.map((service) => `${people.services.get(service.code)?.name ?? service.code} (${service.complaints})`).join(', ') },
      { html: html`${each.lessons === 0 ? 'none yet' : each.lessons}`, format: 'numeric' },
    ]),
  }))
}

async function save(tools: CouncilTools, call: Call<Officer>, cause: RootCause | undefined): Promise<Answer> {
  const outcome = await keepCause(tools, call.viewer, cause?.id, call.body)
  return 'faults' in outcome ? drawForm(tools, call, cause, outcome.faults) : seeOther(`${path}?done=kept`)
}

async function drawForm(tools: CouncilTools, { viewer, body }: Call<Officer>, cause: RootCause | undefined, faults: Faults): Promise<Answer> {
  const isWrong = faults !== noFaults
  const [people, history] = await Promise.all([readPeople(tools), cause ? readCauseHistory(tools.db, cause.id) : []])
  const shown = (name: string, kept: string | undefined) => (isWrong ? field(body, name) : (kept ?? ''))
  const title = cause ? cause.title : 'Add a root cause'
  const main = html`${top({ title, faults, up: { href: path, text: 'Root causes' } })}
<form class="desk-answer desk-move" method="post" action="${path}/${cause?.id ?? 'new'}" novalidate>
${input({ name: 'title', label: { text: 'Name' }, value: shown('title', cause?.title), ...fault(faults, 'title') })}
${textarea({ name: 'words', rows: 2, label: { text: 'When to choose it (optional)' }, value: shown('words', cause?.words), ...fault(faults, 'words') })}
${cause ? checkboxes({ name: 'closed', classes: 'govuk-checkboxes--small', values: cause.closed_at ? ['yes'] : [], items: [{ value: 'yes', text: 'No longer used', hint: { text: 'Complaints that have it keep it.' } }] }) : nothing}
${button({ text: 'Save' })}</form>
${history.length > 1 ? details({ summaryText: 'History', html: html`<ul>${history.map((each) => html`<li>${writeInstant(each.at, 'plain')}, ${officerName(people, each.officer_id)}: ${each.title}${each.is_closed ? ' (no longer used)' : ''}. ${each.words}</li>`)}</ul>` }) : nothing}`
  return page(await tools.desk({ officer: viewer, title, current: '/desk/complaints/lessons', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}
