import { button, checkboxes, details, emptyState, input, textarea } from '../../design/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { cleanLine, cleanText } from '../../platform/forms/index.ts'
import { field, fieldList, notFound, page, route, seeOther } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import { writeInstant } from '../../platform/time/index.ts'
import type { Measure } from '../../measures/contract.ts'
import { doneBanner, fault, noFaults, officerNames, officerWho, recordAct, top } from '../../staff/index.ts'
import type { Faults, Officer } from '../../staff/index.ts'
import { readPriorities, readPriorityHistory, writePriority } from '../store/priorities.ts'
import type { Priority, PriorityVersion } from '../store/priorities.ts'
import type { Portal } from './portal.ts'

const home = '/desk/settings/priorities'
const longest = 400

/** What the council is trying to achieve, as the portal tells it. */
export function prioritySettingsRoutes(portal: Portal): Route[] {
  const guard = officerWho(portal.tools, 'edit measures')
  return [
    route({ method: 'GET', path: home, guard, handle: (call) => list(portal, call) }),
    route({ method: 'GET', path: `${home}/new`, guard, handle: (call) => draw(portal, call, { faults: noFaults }) }),
    route({ method: 'POST', path: `${home}/new`, guard, handle: (call) => keep(portal, call, undefined) }),
    route({ method: 'GET', path: `${home}/:id`, guard, handle: async (call) => draw(portal, call, { kept: await asked(portal, call), faults: noFaults }) }),
    route({ method: 'POST', path: `${home}/:id`, guard, handle: async (call) => keep(portal, call, await asked(portal, call)) }),
  ]
}

async function asked({ tools }: Portal, call: Call<Officer>): Promise<PriorityVersion> {
  const kept = (await readPriorities(tools.db)).find((each) => each.id === call.params['id'])
  if (!kept) throw notFound('There is no such priority.')
  return kept
}

async function list({ tools }: Portal, call: Call<Officer>): Promise<Answer> {
  const all = await readPriorities(tools.db)
  const main = html`${top({ title: 'Priorities', banner: doneBanner(call.query, { kept: 'Saved. What was there before stays on record.' }), up: { href: '/desk/settings', text: 'Settings' } })}
<p>What the council is trying to achieve, on <a class="govuk-link" href="/performance/priorities">its public page</a> with the measures that show how far it is.</p>
${button({ text: 'Add a priority', href: `${home}/new` })}
${all.length ? html`<div class="desk-sheet"><ul class="desk-work">${all.map((each) => html`<li class="desk-work__item"><div class="desk-work__line"><a class="desk-work__title" href="${home}/${each.id}">${each.title}</a>${each.is_ended ? ' (no longer pursued)' : ''}</div><p class="desk-work__words">${each.words}</p></li>`)}</ul></div>` : emptyState({ title: 'No priority is written yet', text: 'Take them from the council’s plan: a handful, each with the post that answers for it.' })}`
  return page(await tools.desk({ officer: call.viewer, title: 'Priorities', current: '/desk/settings', main }))
}

interface Drawing {
  kept?: PriorityVersion | undefined
  faults: Faults
}

async function draw({ tools, measures }: Portal, call: Call<Officer>, { kept, faults }: Drawing): Promise<Answer> {
  const isWrong = faults !== noFaults
  const [history, names] = await Promise.all([kept ? readPriorityHistory(tools.db, kept.id) : [], officerNames(tools.db)])
  const main = html`${top({ title: kept?.title ?? 'Add a priority', faults, up: { href: home, text: 'Priorities' } })}
${form({ kept, measures, faults, call })}
${history.length > 1 ? details({ summaryText: 'History', html: html`<ul>${history.map((each) => html`<li>${writeInstant(each.written_at, 'plain')}, ${each.officer_id === null ? 'Moothall' : (names.get(each.officer_id) ?? 'someone who left')}: ${each.title}${each.is_ended ? ' (no longer pursued)' : ''}. ${each.words}</li>`)}</ul>` }) : nothing}`
  return page(await tools.desk({ officer: call.viewer, title: kept?.title ?? 'Add a priority', current: '/desk/settings', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

function form({ kept, measures, faults, call }: { kept: Priority | undefined; measures: readonly Measure[]; faults: Faults; call: Call<Officer> }): Html {
  const isWrong = faults !== noFaults
  const before: Record<string, string> = kept ? { title: kept.title, words: kept.words, owner: kept.owner, position: String(kept.position) } : { position: '1' }
  const shown = (name: string) => (isWrong ? field(call.body, name) : (before[name] ?? ''))
  const chosen = isWrong ? fieldList(call.body, 'measures') : (kept?.measures ?? [])
  return html`<form class="desk-answer desk-move" method="post" action="${home}/${kept?.id ?? 'new'}" novalidate>
${input({ name: 'title', label: { text: 'Priority' }, hint: { text: 'In a few words that anyone understands.' }, value: shown('title'), ...fault(faults, 'title') })}
${textarea({ name: 'words', rows: 3, label: { text: 'What it means for people who live here' }, value: shown('words'), ...fault(faults, 'words') })}
${input({ name: 'owner', label: { text: 'Who answers for it' }, hint: { text: 'The title of the post, not a name.' }, value: shown('owner'), ...fault(faults, 'owner') })}
${input({ name: 'position', label: { text: 'Place among the others' }, hint: { text: 'From 1 to 99; 1 is first.' }, classes: 'govuk-input--width-3', inputmode: 'numeric', value: shown('position'), ...fault(faults, 'position') })}
${checkboxes({ name: 'measures', classes: 'govuk-checkboxes--small', fieldset: { legend: { text: 'Measures that show how far we are' } }, values: [...chosen], items: measures.map((measure) => ({ value: measure.id, text: measure.title })) })}
${kept ? ending(isWrong ? field(call.body, 'ended') === 'yes' : kept.is_ended) : nothing}
${button({ text: 'Save' })}</form>`
}

function ending(isEnded: boolean): Html {
  return checkboxes({ name: 'ended', classes: 'govuk-checkboxes--small', values: isEnded ? ['yes'] : [], items: [{ value: 'yes', text: 'No longer pursued', hint: { text: 'It leaves the public page and stays here.' } }] })
}

function typed(call: Call<Officer>, kept: Priority | undefined, measures: readonly Measure[]): { priority: Priority; faults: Record<string, string> } {
  const faults: Record<string, string> = {}
  const text = (name: string, missing: string) => {
    const said = (name === 'words' ? cleanText : cleanLine)(field(call.body, name)).trim()
    if (!said) faults[name] = missing
    else if (said.length > longest) faults[name] = `Say it in ${longest} characters or fewer. You have used ${said.length}`
    return said
  }
  const title = text('title', 'Enter what the priority is called')
  const position = Number(field(call.body, 'position').trim())
  if (!Number.isInteger(position) || position < 1 || position > 99) faults['position'] = 'Enter a whole number from 1 to 99'
  const id = kept?.id ?? title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[^a-z]+|-+$/g, '').slice(0, 60)
  if (title && id.length < 2) faults['title'] = 'Begin it with a letter, and use two or more'
  const chosen = fieldList(call.body, 'measures')
  return {
    faults, priority: {
      id, title, position, words: text('words', 'Say what it means'), owner: text('owner', 'Enter the title of the post that answers for it'), measures: measures.map((measure) => measure.id).filter((each) => chosen.includes(each)), is_ended: field(call.body, 'ended') === 'yes',
    },
  }
}

async function keep(portal: Portal, call: Call<Officer>, kept: PriorityVersion | undefined): Promise<Answer> {
  const { tools, measures, pages } = portal
  const { priority, faults } = typed(call, kept, measures)
  if (!kept && (await readPriorities(tools.db)).some((each) => each.id === priority.id)) faults['title'] ??= 'There is a priority of this name already. Change that one'
  if (Object.keys(faults).length > 0) return draw(portal, call, { kept, faults })
  await tools.db.transaction(async (tx) => {
    await writePriority(tx, priority, { officer: call.viewer.id, at: tools.clock.now() })
    await recordAct(tx, call.viewer.id, 'write priority', `priority:${priority.id}`, { ...priority })
  })
  pages.forget()
  return seeOther(`${home}?done=kept`)
}
