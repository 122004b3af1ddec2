import { emptyState, select } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { json, page, route, text } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { writeDay } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, may, officerWho, top } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { makeReport } from '../make-report.ts'
import type { MadeReport } from '../make-report.ts'
import { councilYearOf } from '../period.ts'
import type { Period } from '../period.ts'
import { reports } from '../report.ts'
import type { Report } from '../report.ts'
import { reportCsv, reportJson } from '../write-report.ts'
import { makingFor, periodAsked, reportAsked } from './asked.ts'
import { baseRoutes } from './base-page.ts'
import { casesRoutes } from './cases-page.ts'
import { drawReport } from './draw-report.ts'
import { publicationRoutes } from '../publish/desk-pages.ts'
import { publishedRoutes } from '../publish/public-pages.ts'
import { assessmentRoutes } from './assessment-pages.ts'

export const home = '/desk/complaints/reports'

/** Reports about complaints: a page, CSV and JSON of the same figures, each with the list of its cases. */
export function reportRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'see complaint reports')
  return [
    route({ method: 'GET', path: home, guard, handle: (call) => list(tools, call) }),
    ...baseRoutes(tools),
    ...assessmentRoutes(tools),
    ...casesRoutes(tools),
    ...publicationRoutes(tools),
    ...publishedRoutes(tools),
    route({ method: 'GET', path: `${home}/:name`, guard, handle: (call) => show(tools, call) }),
  ]
}

async function list(tools: CouncilTools, { viewer, query }: Call<Officer>): Promise<Answer> {
  const main = html`${top({ title: 'Reports about complaints', banner: doneBanner(query, { base: 'Saved.' }) })}
<div class="desk-sheet"><ul class="desk-work">${reports.map((report) => item(`${home}/${report.name}`, report.title, report.lead))}
${item(`${home}/assessment/lgsco`, 'Self-assessment against the LGSCO Code', 'Each provision, whether we follow it, and the evidence from our own figures.')}
${item(`${home}/assessment/housing-ombudsman`, 'Self-assessment against the Housing Ombudsman’s Code', 'The same for the council as a landlord, which must publish it each year.')}
</ul></div>
${may(viewer, 'keep complaint reports') ? html`<ul class="govuk-list"><li><a class="govuk-link" href="${home}/publications">Reports on the public site: prepare, publish, correct</a></li><li><a class="govuk-link" href="${home}/base">Population, homes and the tenants’ survey</a></li></ul>` : nothing}`
  return page(await tools.desk({ officer: viewer, title: 'Reports about complaints', current: home, main }))
}

const item = (href: string, title: string, lead: string) => html`<li class="desk-work__item"><div class="desk-work__line"><a class="desk-work__title" href="${href}">${title}</a></div><p class="desk-work__words">${lead}</p></li>`

/** The same address with `.json` or `.csv` at its end gives the figures themselves. */
async function show(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const [, name, format] = /^(.*?)(?:\.(json|csv))?$/.exec(call.params['name']!)!
  const report = reportAsked(name!)
  const period = periodAsked(tools, report, call.query)
  const made = await makeReport(report, await makingFor(tools, call.viewer, period, report))
  if (format === 'json') return json(reportJson(made))
  if (format === 'csv') return text(reportCsv(made), 'text/csv', { fileName: `${report.name}-${period.year}${period.quarter ? `-quarter-${period.quarter}` : ''}.csv` })
  const title = report.span === 'now' ? report.title : `${report.title}, ${period.title}`
  const main = html`${top({ title, up: { href: home, text: 'Reports about complaints' } })}
<p>${report.lead} ${spanWords(report, period)}</p>
${picker(report, period)}${ways(made)}
${isEmpty(made) ? empty(report) : nothing}${drawReport(made, true)}`
  return page(await tools.desk({ officer: call.viewer, title, current: home, main }))
}

function spanWords(report: Report, period: Period): string {
  return report.span === 'now' ? `As of ${writeDay(period.today)}.` : `${writeDay(period.from)} to ${writeDay(period.asOf < period.from ? period.to : period.asOf)}.`
}

const isEmpty = (made: MadeReport) => made.figures.every((figure) => figure.numerator === 0)

function empty(report: Report): Html {
  return emptyState({ title: report.span === 'now' ? 'Nothing is open' : 'No complaint in this period', text: 'Figures come from the complaints themselves, so nobody has to fill in a report. They appear here with the first complaint that is recorded: “Take a call”, then “Complain about the council”.' })
}

function ways({ report, period }: MadeReport): Html {
  const query = report.span === 'now' ? '' : `?year=${period.year}${period.quarter ? `&quarter=${period.quarter}` : ''}`
  return html`<p>The same figures as <a class="govuk-link" href="${home}/${report.name}.csv${query}">CSV</a> and <a class="govuk-link" href="${home}/${report.name}.json${query}">JSON</a>.</p>`
}

function picker(report: Report, period: Period): Html {
  if (report.span === 'now') return nothing
  const present = councilYearOf(period.today)
  const years = Array.from({ length: 6 }, (_, back) => present - back)
  if (!years.includes(period.year)) years.push(period.year)
  return html`<form class="desk-tools" method="get" action="${home}/${report.name}">
${select({ name: 'year', label: { text: 'Year from 1 April' }, value: period.year, items: years.map((year) => ({ value: year, text: `${year}/${String((year + 1) % 100).padStart(2, '0')}` })) })}
${report.span === 'quarter' ? select({ name: 'quarter', label: { text: 'Quarter' }, value: period.quarter, items: ['April to June', 'July to September', 'October to December', 'January to March'].map((name, i) => ({ value: i + 1, text: name })) }) : nothing}
<button class="desk-act" type="submit">Show</button></form>`
}

