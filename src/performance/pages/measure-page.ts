import { finding, table } from '../../design/index.ts'
import { field, notFound } from '../../platform/http/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { addMonths, dayOf, writeDay } from '../../platform/time/index.ts'
import { count } from '../../measures/contract.ts'
import type { Measure, Method } from '../../measures/contract.ts'
import { readLine, readSplit, readSplits } from '../store/read-figures.ts'
import type { PublishedRow } from '../store/read-figures.ts'
import { readChanges, readReferences } from '../store/portal-words.ts'
import type { Reference } from '../store/portal-words.ts'
import { changeOverMark } from './change.ts'
import { chartOf } from './chart-of.ts'
import { definitionOf } from './definition-of.ts'
import { madeUpSentence, madeUpTable } from './made-up-of.ts'
import { monthPicker } from './month-picker.ts'
import { chartMonths, dimensionWords, namesOf, scrolled, show, visit, yearBefore } from './portal.ts'
import type { Portal, Visit } from './portal.ts'
import { writeBase, writeCell, writeMonth, writeValue } from './write-figure.ts'

interface Choice {
  measure: Measure
  method: Method
  /** '' for the whole. */
  by: string
}

/** One measure: its finding, its line, its split, and how it is worked out. */
export async function showMeasure(portal: Portal, call: Call, id: string): Promise<Answer> {
  const choice = choose(portal, call, id)
  const { measure, method, by } = choice
  const seen = await visit(portal, call)
  const { db } = portal.tools
  const known: readonly string[] = measure.dimensions.filter((dimension) => Object.hasOwn(dimensionWords, dimension))
  const references = readReferences(db, measure.id, seen.month?.period ?? dayOf(seen.now))
  const [changes, names, drawn, splits, held] = await Promise.all([
    readChanges(db, measure.id), namesOf(portal, seen, by), seen.month ? drawFigure(portal, seen, choice, references) : nothing,
    seen.month ? readSplits(db, { measure: measure.id, method: method.id, period: seen.month.period }, known) : [], references,
  ])
  const split = seen.month && by ? await drawSplit(portal, seen, choice, names) : nothing
  const keep = { ...(method === measure.methods[0] ? {} : { method: method.id }), ...(by ? { by } : {}) }
  const main = html`${seen.month ? drawn : html`<h1 class="portal-finding">${measure.title}</h1><p class="portal-base">${measure.definition} There are no figures yet.</p>`}
${choices(choice, known.filter((dimension) => dimension === by || splits.some((offered) => offered === dimension)))}${split}
${monthPicker(seen, `/performance/measures/${measure.id}`, keep)}
${definitionOf(measure, changes, held)}`
  return show(portal, seen, { title: measure.title, main, above: [{ text: 'Measures', href: '/performance/measures' }, { text: measure.title, href: `/performance/measures/${measure.id}` }] })
}

function choose({ measures }: Portal, call: Call, id: string): Choice {
  const measure = measures.find((one) => one.id === id)
  if (!measure) throw notFound('There is no measure of this name. All of them are on the page “What we measure”.')
  const [asked, by] = [field(call.query, 'method'), field(call.query, 'by')]
  const method = asked ? measure.methods.find((one) => one.id === asked) : measure.methods[0]
  const canSplit = by === '' || (Object.hasOwn(dimensionWords, by) && measure.dimensions.some((dimension) => dimension === by))
  if (!method || !canSplit) throw notFound('This measure cannot be shown in this way. Its own page says how it can.')
  return { measure, method, by }
}

async function drawFigure({ tools: { db } }: Portal, { month, now }: Visit, { measure, method }: Choice, asked: Promise<readonly Reference[]>): Promise<Html> {
  const { period, as_of: asOf } = month!
  const [line, references] = await Promise.all([
    readLine(db, { measure: measure.id, method: method.id, dimension: '', member: '' }, addMonths(period, 1 - chartMonths), period), asked,
  ])
  const row = line.find((one) => one.period === period)
  const value = row && row.value !== null ? writeValue(method, row.value) : 'no figure'
  const when = `${writeMonth(period, now)}${month!.isSoFar ? ' so far' : ''}`
  const base = [measure.definition, row && writeBase(measure, method, row), `Figures as of ${writeDay(dayOf(asOf), 'long')}.`].filter(Boolean).join(' ')
  const chart = line.length > 1 ? { figure: { html: chartOf({ id: 'line', measure, method, of: 'all services', rows: line, to: period, reference: references[0] }) } } : {}
  const also = madeUpSentence(measure, row)
  return html`${finding({ sentence: `${measure.title}: ${value} in ${when}${also && `. ${also}`}`, base: { text: base }, ...chart })}${madeUpTable(measure, row, when)}`
}

/** Links to the other methods, and to the splits that say something. */
function choices({ measure, method, by }: Choice, splits: readonly string[]): Html {
  const address = (wanted: { method: Method; by: string }) => {
    const query = new URLSearchParams({ ...(wanted.method === measure.methods[0] ? {} : { method: wanted.method.id }), ...(wanted.by ? { by: wanted.by } : {}) }).toString()
    return `/performance/measures/${measure.id}${query ? `?${query}` : ''}`
  }
  return html`${measure.methods.length > 1 ? html`<h2 class="govuk-heading-s">Counted in another way</h2><ul class="portal-choices">${measure.methods.map((one) => link(one.title, address({ method: one, by }), one === method))}</ul>` : nothing}
${splits.length ? html`<h2 class="govuk-heading-s">Split by</h2><ul class="portal-choices">${link('Not split', address({ method, by: '' }), by === '')}${splits.map((split) => link(capitalised(dimensionWords[split]!), address({ method, by: split }), split === by))}</ul>` : nothing}`
}

async function drawSplit({ tools: { db } }: Portal, { month, catalogue }: Visit, { measure, method, by }: Choice, nameOf: (member: string) => string): Promise<Html> {
  const { period } = month!
  const rows = await readSplit(db, { measure: measure.id, method: method.id, dimension: by }, [period, yearBefore(period)])
  const before = new Map(rows.filter((row) => row.period !== period).map((row) => [row.member, row]))
  const present = rows.filter((row) => row.period === period && (row.suppressed || (row.base ?? 0) > 0))
  const label = `${measure.title} by ${dimensionWords[by]}, ${writeDay(period, 'month')}`
  if (present.length === 0) return html`<p class="govuk-body">There is nothing to split in this month.</p>`
  const isDivided = measure.denominator !== null
  // What is not known, and services that are no more, have no page.
  const isService = (member: string) => catalogue.services.has(member)
  return scrolled(label, table({
    classes: 'portal-services',
    caption: label, captionClasses: 'govuk-table__caption--m', firstCellIsHeader: true,
    head: [{ text: capitalised(dimensionWords[by]!) }, { text: 'Figure', format: 'numeric' }, ...(isDivided ? [{ text: 'Of', format: 'numeric' }] : []), { text: 'A year' }],
    rows: worstFirst(present, measure).map((row) => [
      by === 'service' && isService(row.member) ? { html: html`<a class="govuk-link" href="/performance/services/${row.member}">${nameOf(row.member)}</a>` } : { text: nameOf(row.member) },
      { text: writeCell(method, row), format: 'numeric' },
      ...(isDivided ? [{ text: row.denominator === null ? '–' : count(row.denominator), format: 'numeric' }] : []),
      { html: changeOverMark(measure, method, row, month!.isSoFar && method.kind === 'count' ? 'not over' : before.get(row.member)) },
    ]),
  }))
}

function link(text: string, href: string, isCurrent: boolean): Html {
  return isCurrent ? html`<li><strong>${text}</strong></li>` : html`<li><a class="govuk-link" href="${href}">${text}</a></li>`
}

function worstFirst(rows: readonly PublishedRow[], measure: Measure): PublishedRow[] {
  const sign = measure.better === 'up' ? 1 : -1
  return rows.toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || sign * ((a.value ?? 0) - (b.value ?? 0)))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
