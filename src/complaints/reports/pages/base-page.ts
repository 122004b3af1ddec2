import { button, input } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import { field, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { fault, noFaults, officerWho, recordAct, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { TypedFields } from '../../learning/typed-fields.ts'
import { councilYearOf, readYear } from '../period.ts'
import { readBase, writeBase } from '../store/base.ts'

const path = '/desk/complaints/reports/base'

/** What figures are held against, entered once a year with its source. */
export function baseRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'keep complaint reports')
  return [
    route({ method: 'GET', path, guard, handle: (call) => draw(tools, call, {}) }),
    route({ method: 'POST', path, guard, handle: (call) => keep(tools, call) }),
  ]
}

async function keep(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const typed = new TypedFields(call.body)
  const year = readYear(typed.line('year', 'Enter a year, such as 2026/27'))
  if (year === undefined) typed.wrong('year', 'Enter a year, such as 2026/27')
  const population = typed.whole('population') ?? null
  const homes = typed.whole('homes') ?? null
  const asked = typed.whole('asked') ?? null
  const satisfied = typed.whole('satisfied') ?? null
  const source = typed.line('source', 'Say where the numbers come from')
  if ((asked === null) !== (satisfied === null)) typed.wrong('satisfied', 'Enter both how many answered and how many were satisfied, or neither')
  if (asked !== null && satisfied !== null && satisfied > asked) typed.wrong('satisfied', 'No more can be satisfied than answered')
  if (typed.isWrong || year === undefined) return draw(tools, call, { values: call.body, faults: typed.faults })
  await tools.db.transaction(async (tx) => {
    await writeBase(tx, { year, population: population || null, homes: homes || null, tenants_asked: asked, tenants_satisfied: satisfied, source }, { officer: call.viewer.id, at: tools.clock.now() })
    await recordAct(tx, call.viewer.id, 'enter what figures are held against', `complaint-base:${year}`)
  })
  return seeOther('/desk/complaints/reports?done=base')
}

async function draw(tools: CouncilTools, { viewer }: Call<Officer>, { values, faults = noFaults }: { values?: Fields; faults?: Faults }): Promise<Answer> {
  const year = councilYearOf(dayOf(tools.clock.now()))
  const base = await readBase(tools.db, year)
  const shown = (name: string, kept: number | string | null | undefined) => (values ? field(values, name) : String(kept ?? ''))
  const number = (name: string, label: string, kept: number | null | undefined, hint?: string) => input({
    name, label: { text: label }, classes: 'govuk-input--width-10', inputmode: 'numeric', value: shown(name, kept), ...(hint ? { hint: { text: hint } } : {}), ...fault(faults, name),
  })
  const main = html`${top({ title: 'Population, homes and the tenants’ survey', faults, up: { href: '/desk/complaints/reports', text: 'Reports about complaints' } })}
<form method="post" action="${path}" novalidate>
${input({ name: 'year', label: { text: 'Year from 1 April' }, classes: 'govuk-input--width-5', value: shown('year', `${year}/${String((year + 1) % 100).padStart(2, '0')}`), ...fault(faults, 'year') })}
${number('population', 'People who live here', base?.population, 'For complaints per 1,000 people. The mid-year estimate of the Office for National Statistics.')}
${number('homes', 'Homes that we let at low cost', base?.homes, 'For CH01. Leave it empty if the council has no homes.')}
${number('asked', 'Tenants who had complained and answered the survey', base?.tenants_asked, 'For TP09.')}
${number('satisfied', 'Of those, fairly or very satisfied with how we handled it', base?.tenants_satisfied)}
${input({ name: 'source', label: { text: 'Source' }, value: shown('source', base?.source), hint: { text: 'It is printed under the figures.' }, ...fault(faults, 'source') })}
${button({ text: 'Save' })}</form>`
  const isWrong = faults !== noFaults
  return page(await tools.desk({ officer: viewer, title: 'Population, homes and the tenants’ survey', current: '/desk/complaints/reports', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}
