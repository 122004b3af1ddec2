import { button, emptyState, input, select, table, textarea } from '../../design/index.ts'
import { html } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import { dayOf, writeDay, writeInstant } from '../../platform/time/index.ts'
import type { Measure } from '../../measures/contract.ts'
import { doneBanner, fault, noFaults, officerNames, officerWho, recordAct, top } from '../../staff/index.ts'
import type { Faults, Officer } from '../../staff/index.ts'
import { readRecordedChanges, readRecordedReferences, takeChangeBack, writeChange, writeReference } from '../store/measure-settings.ts'
import type { RecordedChange, RecordedReference } from '../store/measure-settings.ts'
import { kindWords, readChangeTyped, readReferenceTyped } from './measure-typed.ts'
import type { Portal } from './portal.ts'
import { writeStated } from './write-figure.ts'

const home = '/desk/settings/measures'

/** What the portal says about a measure besides its figures: when its definition changed, and what it is held against. */
export function measureSettingsRoutes(portal: Portal): Route[] {
  const guard = officerWho(portal.tools, 'edit measures')
  return [
    route({ method: 'GET', path: home, guard, handle: (call) => list(portal, call) }),
    route({ method: 'GET', path: `${home}/:id`, guard, handle: (call) => show(portal, call, noFaults) }),
    route({ method: 'POST', path: `${home}/:id/changes`, guard, handle: (call) => keepChange(portal, call) }),
    route({ method: 'POST', path: `${home}/:id/changes/:change/withdraw`, guard, handle: (call) => dropChange(portal, call) }),
    route({ method: 'POST', path: `${home}/:id/references`, guard, handle: (call) => keepReference(portal, call) }),
  ]
}

function asked({ measures }: Portal, call: Call<Officer>): Measure {
  const measure = measures.find((one) => one.id === call.params['id'])
  if (!measure) throw notFound('There is no measure of this name.')
  return measure
}

async function list({ tools, measures }: Portal, call: Call<Officer>): Promise<Answer> {
  const main = html`${top({ title: 'Measures', up: { href: '/desk/settings', text: 'Settings' } })}
<p>How a measure is worked out is part of Moothall. Here you tell the public when its definition changed, and what it is held against. <a class="govuk-link" href="/performance/measures">What we measure</a> shows both.</p>
<div class="desk-sheet"><ul class="desk-work">${measures.map((measure) => html`<li class="desk-work__item"><div class="desk-work__line"><a class="desk-work__title" href="${home}/${measure.id}">${measure.title}</a></div><p class="desk-work__words">${measure.definition}</p></li>`)}</ul></div>`
  return page(await tools.desk({ officer: call.viewer, title: 'Measures', current: '/desk/settings', main }))
}

async function show(portal: Portal, call: Call<Officer>, faults: Faults): Promise<Answer> {
  const { tools } = portal
  const measure = asked(portal, call)
  const [changes, references, names] = await Promise.all([readRecordedChanges(tools.db, measure.id), readRecordedReferences(tools.db, measure.id), officerNames(tools.db)])
  const who = (id: number | null) => (id === null ? '' : (names.get(id) ?? 'someone who left'))
  const isWrong = faults !== noFaults
  const main = html`${top({ title: measure.title, faults, banner: doneBanner(call.query, { change: 'It is on the measure’s page.', reference: 'Saved. The entry before it stays on record.', withdrawn: 'Taken off the public page.' }), up: { href: home, text: 'Measures' } })}
<p>${measure.definition} <a class="govuk-link" href="/performance/measures/${measure.id}">Its public page</a></p>
<h2 class="govuk-heading-m">Changes of the definition</h2>
${changes.length ? changeTable(changes, measure, who) : emptyState({ title: 'No change is recorded', text: 'When a rule, a source or a way of asking changes, write it here: figures of before and after are then not compared without knowing.', headingLevel: 3 })}
${changeForm(measure, call, faults)}
<h2 class="govuk-heading-m">What it is held against</h2>
${references.length ? referenceTable(references, measure, who) : emptyState({ title: 'It is held against nothing yet', text: 'Enter our own target, or what councils like ours reach, with where the number comes from. It is drawn beside the figures and its source printed.', headingLevel: 3 })}
${referenceForm(measure, call, faults)}`
  return page(await tools.desk({ officer: call.viewer, title: measure.title, current: '/desk/settings', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

type Who = (id: number | null) => string

const wide = (label: string, drawn: Html) => html`<div class="desk-sheet desk-sheet--padded desk-wide-table" role="region" aria-label="${label}" tabindex="0">${drawn}</div>`
const entered = (at: Date | null, who: string) => (at ? `${writeInstant(at, 'plain')}${who ? `, ${who}` : ''}` : 'with Moothall')

function changeTable(changes: readonly RecordedChange[], measure: Measure, who: Who): Html {
  return wide('Changes of the definition', table({
    head: [{ text: 'From' }, { text: 'What changed' }, { text: 'Recorded' }, { text: '' }],
    rows: changes.map((change) => [
      { text: writeDay(change.changed_on) }, { text: change.what }, { text: entered(change.written_at, who(change.officer_id)) },
      { html: change.withdrawn_at ? html`taken back` : html`<form method="post" action="${home}/${measure.id}/changes/${change.id}/withdraw"><button class="desk-act" type="submit">Take back<span class="govuk-visually-hidden"> the change of ${writeDay(change.changed_on)}</span></button></form>` },
    ]),
  }))
}

function referenceTable(references: readonly RecordedReference[], measure: Measure, who: Who): Html {
  const standing = (each: RecordedReference) => !each.is_withdrawn && references.find((other) => other.kind === each.kind && other.valid_from === each.valid_from) === each
  return wide('What it is held against', table({
    head: [{ text: 'From' }, { text: 'Kind' }, { text: 'Value', format: 'numeric' }, { text: 'Words and source' }, { text: 'Entered' }, { text: '' }],
    rows: references.map((each) => [
      { text: writeDay(each.valid_from) }, { text: kindWords[each.kind] }, { text: writeStated(measure.methods[0], each.value), format: 'numeric' }, { text: `${each.words}. ${each.source}` },
      { text: entered(each.written_at, who(each.officer_id)) }, { html: standing(each) ? takeBack(each, measure) : html`${each.is_withdrawn ? 'taken back' : 'replaced'}` },
    ]),
  }))
}

/** The same entry once more, as one that holds no longer. */
function takeBack(each: RecordedReference, measure: Measure): Html {
  const value = measure.methods[0].unit === 'share' ? Number((each.value * 100).toFixed(4)) : each.value
  const kept = { do: 'withdraw', kind: each.kind, from: each.valid_from, value: String(value), words: each.words, source: each.source }
  return html`<form method="post" action="${home}/${measure.id}/references">${Object.entries(kept).map(([name, held]) => html`<input type="hidden" name="${name}" value="${held}">`)}<button class="desk-act" type="submit">Take back<span class="govuk-visually-hidden"> ${each.words} from ${writeDay(each.valid_from)}</span></button></form>`
}

/** Which of the two forms was sent: the other one stays as it was. */
const sent = (call: Call<Officer>, form: string) => call.method === 'POST' && field(call.body, 'form') === form

function changeForm(measure: Measure, call: Call<Officer>, all: Faults): Html {
  const isSent = sent(call, 'change')
  const faults = isSent ? all : noFaults
  const shown = (name: string) => (isSent ? field(call.body, name) : '')
  return html`<form class="desk-answer desk-move" method="post" action="${home}/${measure.id}/changes" novalidate><input type="hidden" name="form" value="change">
${input({ name: 'changed', type: 'date', label: { text: 'It changed on' }, classes: 'govuk-input--width-10', value: shown('changed'), ...fault(faults, 'changed') })}
${textarea({ name: 'what', rows: 3, label: { text: 'What changed' }, hint: { text: 'In words for everyone: what is counted differently, and why.' }, value: shown('what'), ...fault(faults, 'what') })}
${button({ text: 'Record the change' })}</form>`
}

function referenceForm(measure: Measure, call: Call<Officer>, all: Faults): Html {
  const isSent = sent(call, 'reference')
  const faults = isSent ? all : noFaults
  const shown = (name: string) => (isSent ? field(call.body, name) : '')
  const unit = { share: 'In per cent, such as 81.7.', net: 'From −1 to 1, such as 0.35.', count: 'A number.', 'working-days': 'In working days, such as 4.5.', hours: 'In hours, such as 30.' }[measure.methods[0].unit]
  return html`<form class="desk-answer desk-move" method="post" action="${home}/${measure.id}/references" novalidate><input type="hidden" name="form" value="reference">
${select({ name: 'kind', label: { text: 'Kind' }, value: shown('kind'), items: [{ value: '', text: 'Choose' }, ...Object.entries(kindWords).map(([value, text]) => ({ value, text }))], ...fault(faults, 'kind') })}
${input({ name: 'from', type: 'date', label: { text: 'Holds from' }, hint: { text: 'A second entry for the same day replaces the first.' }, classes: 'govuk-input--width-10', value: shown('from'), ...fault(faults, 'from') })}
${input({ name: 'value', label: { text: 'Value' }, hint: { text: unit }, classes: 'govuk-input--width-5', inputmode: 'decimal', value: shown('value'), ...fault(faults, 'value') })}
${input({ name: 'words', label: { text: 'What it is called in the chart' }, hint: { text: 'Such as “councils like ours” or “our target”.' }, value: shown('words'), ...fault(faults, 'words') })}
${input({ name: 'source', label: { text: 'Source' }, hint: { text: 'Who says so, where and when.' }, value: shown('source'), ...fault(faults, 'source') })}
${button({ text: 'Save' })}</form>`
}

async function keepChange(portal: Portal, call: Call<Officer>): Promise<Answer> {
  const measure = asked(portal, call)
  const typed = readChangeTyped(call.body)
  if ('faults' in typed) return show(portal, call, typed.faults)
  return keep(portal, call, { done: 'change', act: 'record change of measure', details: typed, work: (tx, by) => writeChange(tx, { measure: measure.id, ...typed }, by) })
}

async function dropChange(portal: Portal, call: Call<Officer>): Promise<Answer> {
  const measure = asked(portal, call)
  const id = /^\d{1,9}$/.test(call.params['change']!) ? Number(call.params['change']) : 0
  return keep(portal, call, {
    done: 'withdrawn', act: 'take back change of measure', details: { change: id },
    async work(tx, by) {
      if (!(await takeChangeBack(tx, measure.id, id, by))) throw notFound('There is no such change, or it is taken back already.')
    },
  })
}

async function keepReference(portal: Portal, call: Call<Officer>): Promise<Answer> {
  const measure = asked(portal, call)
  const typed = readReferenceTyped(call.body, measure.methods[0], dayOf(portal.tools.clock.now()))
  if ('faults' in typed) return show(portal, call, typed.faults)
  const isWithdrawn = field(call.body, 'do') === 'withdraw'
  const work: Kept['work'] = (tx, by) => writeReference(tx, { ...typed, measure: measure.id, is_withdrawn: isWithdrawn }, by)
  return keep(portal, call, { done: isWithdrawn ? 'withdrawn' : 'reference', act: isWithdrawn ? 'take back reference of measure' : 'enter reference of measure', details: { ...typed }, work })
}

interface Kept {
  readonly done: string
  readonly act: string
  readonly details: object
  work(tx: Parameters<typeof recordAct>[0], by: { officer: number; at: Date }): Promise<void>
}

async function keep({ tools, pages }: Portal, { viewer, params }: Call<Officer>, { done, act, details, work }: Kept): Promise<Answer> {
  await tools.db.transaction(async (tx) => {
    await work(tx, { officer: viewer.id, at: tools.clock.now() })
    await recordAct(tx, viewer.id, act, `measure:${params['id']}`, { ...details })
  })
  pages.forget()
  return seeOther(`${home}/${params['id']}?done=${done}`)
}
