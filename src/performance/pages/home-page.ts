import { card, finding } from '../../design/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import { field } from '../../platform/http/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { addMonths, dayOf, writeDay } from '../../platform/time/index.ts'
import { hundredths } from '../../platform/text/index.ts'
import type { HeadlineWords, Measure, Method } from '../../measures/contract.ts'
import { readHomeRows } from '../store/read-figures.ts'
import type { PublishedRow } from '../store/read-figures.ts'
import { readReferences, readRemarks } from '../store/portal-words.ts'
import type { Reference } from '../store/portal-words.ts'
import { changeOver } from './change.ts'
import { chartOf } from './chart-of.ts'
import { madeUpSentence } from './made-up-of.ts'
import { monthPicker } from './month-picker.ts'
import { chartMonths, nothingYet, show, visit, yearBefore } from './portal.ts'
import type { Portal, Visit } from './portal.ts'
import { rankServices } from './rank-services.ts'
import type { Ranked } from './rank-services.ts'
import { serviceTable } from './service-table.ts'
import { writeMonth } from './write-figure.ts'

/** A headline measure with its wording, which the portal's first page is made of. */
interface Headline {
  measure: Measure
  method: Method
  words: HeadlineWords
}

export async function showHome(portal: Portal, call: Call): Promise<Answer> {
  const seen = await visit(portal, call)
  const measure = portal.measures.find((one) => one.headline)
  if (!seen.month || !measure) return show(portal, seen, { title: 'How we are doing', main: nothingYet() })
  const headline: Headline = { measure, method: measure.methods[0], words: measure.headline! }
  const read = await readHome(portal, seen, headline)
  const now = read.line.at(-1)
  const isWhole = now?.period === seen.month.period
  const main = isWhole && now.value !== null ? drawHome(seen, headline, { ...read, now }, call.query) : nothingYet()
  return show(portal, seen, { title: 'How we are doing', main })
}

interface Read {
  line: readonly PublishedRow[]
  ranked: Ranked
  beside: readonly string[]
  reference: Reference | undefined
}

async function readHome({ tools: { db }, measures }: Portal, { month, catalogue }: Visit, { measure, method, words }: Headline): Promise<Read> {
  const { period } = month!
  const companions = measures.filter((one) => one.besideHeadline)
  const beside = companions.map((one) => ({ measure: one.id, method: one.methods[0].id }))
  const [rows, remarks, references] = await Promise.all([
    readHomeRows(db, { measure: measure.id, method: method.id }, { from: addMonths(period, 1 - chartMonths), to: period, before: yearBefore(period) }, beside),
    readRemarks(db), readReferences(db, measure.id, period),
  ])
  const own = rows.filter((row) => row.measure === measure.id)
  const told = companions.map((one) => ({ one, row: rows.find((row) => row.measure === one.id) }))
  return {
    line: own.filter((row) => row.dimension === ''),
    ranked: rankServices(own.filter((row) => row.dimension !== ''), { measure, method, period, catalogue, remarks, shortBelow: words.shortBelow }),
    beside: told.flatMap(({ one, row }) => (row?.denominator ? [one.besideHeadline!(row)] : [])),
    reference: references.find((one) => one.kind === 'peers') ?? references[0],
  }
}

function drawHome(seen: Visit, headline: Headline, read: Read & { now: PublishedRow }, query: Call['query']): Html {
  const fromZero = field(query, 'scale') === 'full'
  const { measure, method, words } = headline
  const month = `${writeMonth(read.now.period, seen.now)}${seen.month!.isSoFar ? ' so far' : ''}`
  const before = read.line.find((row) => row.period === yearBefore(read.now.period))
  const base = `${words.base(read.now)} ${read.beside.join(' ')} Figures as of ${writeDay(dayOf(seen.month!.as_of), 'long')}.`
  const chart = chartOf({ id: 'headline', measure, method, of: 'all services', rows: read.line, to: read.now.period, reference: read.reference, fromZero })
  const picked = !field(query, 'month') ? '' : `?month=${seen.month!.period.slice(0, 7)}`
  const { short, well, few, total } = read.ranked
  return html`${finding({ sentence: `${words.finding(read.now, month)}${comparison(headline, read.now, before)}. ${madeUpSentence(measure, read.now)}`.trim(), base: { text: base }, figure: { html: chart } })}
<h2 class="govuk-heading-m">${words.short}</h2>
${short.length ? serviceTable({ label: words.short, column: words.column, services: short }) : html`<p class="govuk-body">No service with ten promises or more was below ${hundredths(words.shortBelow)} in 100.</p>`}
${well.length ? html`<h2 class="govuk-heading-m">${words.well}</h2>${serviceTable({ label: words.well, column: words.column, services: well })}` : nothing}
<p class="govuk-body"><a class="govuk-link" href="/performance/measures/${measure.id}?by=service">All ${total} services</a>${few ? html`, with the ${few} that had fewer than ten` : nothing}</p>
<h2 class="govuk-heading-m">When we got it wrong</h2>
<p class="govuk-body"><a class="govuk-link" href="/performance/learning">You said, we did</a>: what we changed because people complained. <a class="govuk-link" href="/performance/complaints">Reports about complaints</a>, with what the council’s governing body said.</p>
${monthPicker(seen, '/performance')}
${workedOut(headline, picked, { fromZero })}`
}

/** ", up from 84 a year ago": only where chance alone would hardly make the difference. */
function comparison({ measure, method }: Headline, now: PublishedRow, before: PublishedRow | undefined): string {
  if (!before || before.value === null) return ''
  const { direction } = changeOver(measure, method, now, before)
  const was = hundredths(before.value)
  if (direction === 'none' || was === hundredths(now.value!)) return was === hundredths(now.value!) ? ', as many as a year ago' : `, about as many as a year ago (${was})`
  return `, ${direction} from ${was} a year ago`
}

function workedOut({ measure }: Headline, picked: string, { fromZero }: { fromZero: boolean }): Html {
  const path = `/performance/measures/${measure.id}`
  const links = [
    ['Definition and changes', path], ['Table', '#headline-table'], ['CSV', `${path}.csv`], ['JSON', `${path}.json`],
    fromZero ? ['Scale near the data', `/performance${picked}`] : ['Full scale', `/performance?scale=full${picked.replace('?', '&')}`],
  ] as const
  return card({ title: 'How this is worked out', html: html`<p class="govuk-body">${capital(measure.numerator)} ÷ ${measure.denominator}. ${measure.notes?.[0]}</p>
<p class="govuk-body">${links.map(([text, href], i) => html`${i ? ' · ' : ''}<a class="govuk-link" href="${href}">${text}</a>`)} · owner: ${measure.owner}</p>` })
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

