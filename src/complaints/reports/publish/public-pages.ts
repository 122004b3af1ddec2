import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, json, notFound, open, page, route, text } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { performancePage } from '../../../sites/performance/index.ts'
import { reportNamed } from '../report.ts'
import { codes } from '../assessment/codes.ts'
import { periodOf } from '../period.ts'
import { drawPublication, publicHome, titleOf } from './draw-publication.ts'
import type { Which } from './actions.ts'
import { readSlug, slugOf } from './publication.ts'
import type { PublishedName } from './publication.ts'
import { readEntries, readVersions } from './store.ts'
import type { Entry } from './store.ts'
import { publicationCsv, publicationJson } from './write-publication.ts'

/** What anyone may read about complaints: every report that was ever put on record, and what was learned. */
export function publishedRoutes(tools: CouncilTools): Route[] {
  return [
    route({ method: 'GET', path: publicHome, guard: open, handle: () => list(tools) }),
    route({ method: 'GET', path: `${publicHome}/:slug`, guard: open, handle: (call) => show(tools, call) }),
  ]
}

export function reportTitle(name: PublishedName): string {
  return reportNamed(name)?.title ?? `Self-assessment, ${Object.values(codes).find((code) => name === `self-assessment-${code.id}`)?.title ?? ''}`
}

async function list(tools: CouncilTools): Promise<Answer> {
  const [council, entries] = await Promise.all([tools.council(), readEntries(tools.db)])
  const newest = [...new Map(entries.filter((each) => each.published_at !== null).toReversed().map((each) => [slugOf(each), each])).values()].toReversed()
  const years = [...Map.groupBy(newest, (each) => each.year)]
  const main = html`<h1 class="govuk-heading-xl">Complaints</h1>
<p class="govuk-body-l">What people complained about, how quickly and how well we answered, and what we changed.</p>
<ul class="govuk-list govuk-list--bullet"><li><a class="govuk-link" href="/performance/learning">You said, we did</a>: what we changed because people complained</li>
<li><a class="govuk-link" href="/performance/measures">What we measure</a> each month, complaints among it</li><li><a class="govuk-link" href="/complain">How to complain</a></li></ul>
${years.length ? years.map(([year, reports]) => html`<h2 class="govuk-heading-m">${periodOf(year, dayOf(tools.clock.now())).title}</h2><ul class="govuk-list">${reports.map(item)}</ul>`) : html`<h2 class="govuk-heading-m">Reports</h2><p class="govuk-body">No report is published here yet. Each year’s report, with what the council’s governing body says about it, and the assessments against the Ombudsmen’s codes are put here and stay.</p>`}`
  return answer(tools, council, { title: 'Complaints', main, above: [] })
}

function item(entry: Entry): Html {
  return html`<li><a class="govuk-link" href="${publicHome}/${slugOf(entry)}">${reportTitle(entry.report)}${entry.quarter ? `, quarter ${entry.quarter}` : ''}</a>, published on ${writeDay(dayOf(entry.published_at!))}${entry.correction === null ? nothing : ', corrected'}</li>`
}

async function show(tools: CouncilTools, call: Call): Promise<Answer> {
  const [, slug, format] = /^(.*?)(?:\.(json|csv))?$/.exec(call.params['slug']!)!
  const which = readSlug(slug!)
  const versions = which ? await readVersions(tools.db, which) : []
  const asked = field(call.query, 'version')
  const publication = asked ? versions.find((each) => String(each.version) === asked) : versions[0]
  if (!publication) throw notFound('There is no such report. All that are published are on the page “Complaints”.')
  if (format === 'json') return json(publicationJson(publication, versions))
  if (format === 'csv') return text(publicationCsv(publication), 'text/csv', { fileName: `${slugOf(publication)}.csv` })
  const year: Which = { report: 'complaints-annual', year: publication.year, quarter: 0 }
  const figuresAt = publication.content.kind === 'assessment' && (await readVersions(tools.db, year)).length > 0 ? `${publicHome}/${slugOf(year)}` : undefined
  return answer(tools, await tools.council(), { title: titleOf(publication), main: drawPublication(publication, versions, figuresAt), above: [{ text: titleOf(publication), href: `${publicHome}/${slugOf(publication)}` }] })
}

function answer(tools: CouncilTools, council: { name: string }, { title, main, above }: { title: string; main: Html; above: readonly { text: string; href: string }[] }): Answer {
  const drawn = performancePage({ council, demonstration: tools.config.mode === 'demonstration', title, main, current: publicHome, above: [{ text: 'Complaints', href: publicHome }, ...above] })
  return page(drawn, { headers: { 'cache-control': 'public, max-age=60' } })
}
