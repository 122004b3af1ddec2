import { button, emptyState, input, table } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../../platform/http/index.ts'
import { dayOf, writeInstant } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, noFaults, officerNames, officerWho, recordAct, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { TypedFields } from '../../learning/typed-fields.ts'
import { councilYearOf, readYear } from '../period.ts'
import { tp09 } from '../make-report.ts'
import { readBase, readBaseHistory, writeBase } from '../store/base.ts'
import type { Base } from '../store/base.ts'

const path = '/desk/complaints/reports/base'

/** What figures are held against, entered once a year with its source. */
export function baseRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'keep complaint reports')
  return [
    route({ method: 'GET', path, guard, handle: (call) => show(tools, call) }),
    route({ method: 'POST', path, guard, handle: (call) => keep(tools, call) }),
  ]
}

async function keep(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const typed = new TypedFields(call.body)
  const year = readYear(typed.line('year', 'Enter a year, such as 2026/27'))
  if (year === undefined) typed.wrong('year', 'Enter a year, such as 2026/27')
  const population = typed.whole('population') ?? null
  const homes = typed.whole('homes') ?? null
  const source = typed.line('source', population !== null || homes !== null ? 'Say where the population and the homes come from' : undefined)
  const survey = surveyTyped(typed)
  if (typed.isWrong || year === undefined) return draw(tools, call, { year, values: call.body, faults: typed.faults })
  await tools.db.transaction(async (tx) => {
    await writeBase(tx, { year, population: population || null, homes: homes || null, ...survey, source }, { officer: call.viewer.id, at: tools.clock.now() })
    await recordAct(tx, call.viewer.id, 'enter what figures are held against', `complaint-base:${year}`)
  })
  return seeOther(`${path}?year=${year}&done=base`)
}

/** TP09 as the survey found it; both numbers and where they are from, or nothing. */
function surveyTyped(typed: TypedFields): Pick<Base, 'tenants_asked' | 'tenants_satisfied' | 'tenants_source'> {
  const asked = typed.whole('asked') ?? null
  const satisfied = typed.whole('satisfied') ?? null
  if ((asked === null) !== (satisfied === null)) typed.wrong('satisfied', 'Enter both how many answered and how many were satisfied, or neither')
  if (asked !== null && satisfied !== null && satisfied > asked) typed.wrong('satisfied', 'No more can be satisfied than answered')
  return { tenants_asked: asked, tenants_satisfied: satisfied, tenants_source: typed.line('tenants_source', asked === null ? undefined : 'Say which survey it was: who made it, when, and how') }
}

interface Drawing {
  year?: number | undefined
  values?: Fields
  faults?: Faults
}

async function show(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const typed = field(call.query, 'year')
  const year = typed ? readYear(typed) : undefined
  if (typed && year === undefined) throw notFound('A year is written 2026 or 2026/27, and begins on 1 April.')
  return draw(tools, call, { year })
}

async function draw(tools: CouncilTools, { viewer, query }: Call<Officer>, { year = councilYearOf(dayOf(tools.clock.now())), values, faults = noFaults }: Drawing): Promise<Answer> {
  const [nearest, history, names] = await Promise.all([readBase(tools.db, year), readBaseHistory(tools.db, year), officerNames(tools.db)])
  const written = `${year}/${String((year + 1) % 100).padStart(2, '0')}`
  const main = html`${top({ title: 'Population, homes and the tenants’ survey', faults, banner: doneBanner(query, { base: 'Saved. The entry before it stays on record.' }), up: { href: '/desk/complaints/reports', text: 'Reports about complaints' } })}
<p>These are entered by hand once a year. Everything else in the reports is counted.</p>
${form({ year, written, values, faults }, nearest)}
<h2 class="govuk-heading-m">What was entered for ${written}</h2>
${history.length ? past(history, names) : emptyState({ title: `Nothing is entered for ${written} yet`, text: 'What you save is kept with its date and your name. A change becomes a new entry; the old one stays here.', headingLevel: 3 })}
<form class="desk-tools" method="get" action="${path}">${input({ name: 'year', id: 'other-year', label: { text: 'Another year' }, classes: 'govuk-input--width-5', value: '' })}<button class="desk-act" type="submit">Show</button></form>`
  const isWrong = faults !== noFaults
  return page(await tools.desk({ officer: viewer, title: 'Population, homes and the tenants’ survey', current: '/desk/complaints/reports', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

/** People and homes change slowly and are offered from the year before; what tenants said is of its own year alone. */
function form({ year, written, values, faults }: { year: number; written: string; values: Fields | undefined; faults: Faults }, nearest: Base | undefined): Html {
  const own = nearest?.year === year ? nearest : undefined
  const shown = (name: string, kept: number | string | null | undefined) => (values ? field(values, name) : String(kept ?? ''))
  const number = (name: string, label: string, kept: number | null | undefined, hint?: string) => input({
    name, label: { text: label }, classes: 'govuk-input--width-10', inputmode: 'numeric', value: shown(name, kept), ...(hint ? { hint: { text: hint } } : {}), ...fault(faults, name),
  })
  return html`<form class="desk-answer desk-move" method="post" action="${path}" novalidate>
${input({ name: 'year', label: { text: 'Year from 1 April' }, classes: 'govuk-input--width-5', value: shown('year', written), ...fault(faults, 'year') })}
${number('population', 'People who live here', nearest?.population, 'For complaints per 1,000 people. The mid-year estimate of the Office for National Statistics.')}
${number('homes', 'Homes that we let at low cost', nearest?.homes, 'For CH01. Leave it empty if the council has no homes.')}
${input({ name: 'source', label: { text: 'Source of these two' }, value: shown('source', nearest?.source), hint: { text: 'It is printed under the figures.' }, ...fault(faults, 'source') })}
<h2 class="desk-move__title">TP09, from the yearly survey of tenants</h2>
<p>${tp09}</p>
${number('asked', 'Tenants who had complained and answered the survey', own?.tenants_asked)}
${number('satisfied', 'Of those, fairly or very satisfied with how we handled it', own?.tenants_satisfied)}
${input({ name: 'tenants_source', label: { text: 'Which survey' }, value: shown('tenants_source', own?.tenants_source), hint: { text: 'Who made it, when, and how people were asked. It is printed with TP09.' }, ...fault(faults, 'tenants_source') })}
${button({ text: 'Save' })}</form>`
}

const whole = (value: number | null) => (value === null ? '–' : value.toLocaleString('en-GB'))

function past(history: readonly Base[], names: ReadonlyMap<number, string>): Html {
  return html`<div class="desk-sheet desk-sheet--padded desk-wide-table" role="region" aria-label="Entries" tabindex="0">${table({
    head: [{ text: 'Entered' }, { text: 'People', format: 'numeric' }, { text: 'Homes', format: 'numeric' }, { text: 'TP09', format: 'numeric' }, { text: 'Source' }],
    rows: history.map((entry) => [
      { text: `${writeInstant(entry.written_at, 'plain')}, ${entry.written_by === null ? 'Moothall' : (names.get(entry.written_by) ?? 'someone who left')}` }, { text: whole(entry.population), format: 'numeric' }, { text: whole(entry.homes), format: 'numeric' },
      { text: entry.tenants_asked === null ? '–' : `${whole(entry.tenants_satisfied)} of ${whole(entry.tenants_asked)}`, format: 'numeric' }, { text: [entry.source, entry.tenants_source && `TP09: ${entry.tenants_source}`].filter(Boolean).join('. ') },
    ]),
  })}</div>`
}
