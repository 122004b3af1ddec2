import { stringify } from 'csv-stringify/sync'
import { emptyState, pagination, table } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, text } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { writeReference } from '../../../cases/index.ts'
import { writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerWho, scopeOf, scopeSql, scopeValues, top } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { rowsOf } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { nameGroups } from '../group-names.ts'
import { gather } from '../make-report.ts'
import type { Period } from '../period.ts'
import type { Report } from '../report.ts'
import type { StageRow } from '../stage-rows.ts'
import { neutral } from '../write-report.ts'
import { makingFor, periodAsked, reportAsked } from './asked.ts'

/** So many on a page; the CSV has all. */
const pageSize = 500

type Behind = ReturnType<typeof rowsOf>[number]

/** The cases behind one figure: all that it counted, those that the officer may open as links. */
export function casesRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'see complaint reports')
  const path = '/desk/complaints/reports/:name/cases'
  return [
    route({ method: 'GET', path, guard, handle: async (call) => show(tools, call, await gatherBehind(tools, call)) }),
    route({ method: 'GET', path: `${path}.csv`, guard, handle: async (call) => download(tools, call, await gatherBehind(tools, call)) }),
  ]
}

interface Asked {
  report: Report
  period: Period
  figure: Figure
  group: string | undefined
  /** All that it is of, and not only those that count. */
  isAll: boolean
  behind: readonly Behind[]
  title: string
}

async function gatherBehind(tools: CouncilTools, call: Call<Officer>): Promise<Asked> {
  const report = reportAsked(call.params['name']!)
  const period = periodAsked(tools, report, call.query)
  const figure = report.figures.find((one) => one.id === field(call.query, 'figure'))
  if (!figure) throw notFound('There is no figure of this name in the report.')
  const making = await makingFor(tools, call.viewer, period, report)
  const { rows, asking } = await gather(report, making)
  const group = figure.groups ? field(call.query, 'group') : undefined
  const isAll = field(call.query, 'part') === 'of'
  return { report, period, figure, group, isAll, behind: rowsOf(figure, rows, asking, { part: isAll ? 'of' : 'that', group }), title: group === undefined ? figure.title : `${figure.title}: ${nameGroups(figure, group, making.names)}` }
}

async function show(tools: CouncilTools, call: Call<Officer>, asked: Asked): Promise<Answer> {
  const { report, period, figure, behind, title } = asked
  const pages = Math.max(1, Math.ceil(behind.length / pageSize))
  const at = Number(field(call.query, 'page') || 1)
  if (!Number.isInteger(at) || at < 1 || at > pages) throw notFound(`There are ${pages} pages of this list.`)
  const shown = behind.slice((at - 1) * pageSize, at * pageSize)
  const open = await readable(tools, call.viewer, shown)
  const address = (path: string, more: Record<string, string>) => `/desk/complaints/reports/${report.name}/${path}?${new URLSearchParams({ ...given(call), ...more })}`
  const main = html`${top({ title, up: { href: `/desk/complaints/reports/${report.name}?year=${period.year}${period.quarter ? `&quarter=${period.quarter}` : ''}`, text: report.title } })}
<p>${figure.definition}${figure.unit === 'share' ? (asked.isAll ? ' All that it is of are listed.' : ' Those that count are listed.') : ''}</p>
<p><strong>${behind.length.toLocaleString('en-GB')}</strong> ${report.span === 'now' ? 'now' : `in ${period.title}`}${pages > 1 ? `; page ${at} of ${pages}` : ''}. <a class="govuk-link" href="${address('cases.csv', {})}">All as CSV</a></p>
${behind.length ? list(shown, open) : emptyState({ title: 'None', text: 'Nothing was counted here in this period.' })}
${pages > 1 ? turnPages(at, pages, (to) => address('cases', { page: String(to) })) : nothing}`
  return page(await tools.desk({ officer: call.viewer, title, current: '/desk/complaints/reports', main }))
}

function turnPages(at: number, pages: number, href: (page: number) => string): Html {
  return pagination({ landmarkLabel: 'Pages of the list', ...(at > 1 ? { previous: { href: href(at - 1) } } : {}), ...(at < pages ? { next: { href: href(at + 1) } } : {}) })
}

const given = ({ query }: Call<Officer>) => Object.fromEntries(['year', 'quarter', 'figure', 'group', 'part'].flatMap((name) => (query[name] === undefined ? [] : [[name, field(query, name)]])))

/** References and dates; a title is on the case, for those who may open it. */
async function download(tools: CouncilTools, call: Call<Officer>, { report, figure, behind }: Asked): Promise<Answer> {
  const open = await readable(tools, call.viewer, behind)
  const rows = behind.map((row) => [row.ref ? writeReference(row.ref) : '', isReadable(row, open) ? row.title : '', ...dates(row)])
  const lines = stringify([['case', 'title', 'stage_or_kind', 'since', 'due', 'done'], ...rows.map((row) => row.map(neutral))])
  return text(lines, 'text/csv', { fileName: `${report.name}-${figure.id}-cases.csv` })
}

/** References of those that this officer may open: figures are for everyone who reports, cases for their teams. */
async function readable(tools: CouncilTools, officer: Officer, behind: readonly Behind[]): Promise<ReadonlySet<string>> {
  const refs = behind.flatMap((row) => row.ref ?? [])
  const rows = await tools.db.query<{ ref: string }>('reports.readable', `select c.ref from case_file c where c.ref = any ($1::text[]) and ${scopeSql('c', 2)}`, [refs, ...scopeValues(scopeOf(officer))])
  return new Set(rows.map((row) => row.ref))
}

function list(behind: readonly Behind[], open: ReadonlySet<string>): Html {
  return html`<div class="desk-sheet desk-sheet--padded desk-wide-table" role="region" aria-label="Cases" tabindex="0">${table({
    head: [{ text: 'Case' }, { text: 'Stage or kind' }, { text: 'Since' }, { text: 'Due' }, { text: 'Done' }],
    rows: behind.map((row) => [{ html: caseCell(row, open) }, ...dates(row).map((said) => ({ text: /^\d{4}-/.test(said) ? writeDay(said as Day) : said }))]),
  })}</div>`
}

/** Lessons and the ombudsman's matters are listed only for those who may read them; a case may be another team's. */
const isReadable = (row: Behind, open: ReadonlySet<string>) => 'matter_id' in row || 'ask' in row || 'written_on' in row || open.has(row.ref)

function caseCell(row: Behind, open: ReadonlySet<string>): Html {
  if ('matter_id' in row) return html`<a class="govuk-link" href="/desk/complaints/ombudsman/${row.matter_id}">${row.title}</a>`
  if ('ask' in row) return html`<a class="govuk-link" href="/desk/complaints/ombudsman/${row.id}">${row.title}</a>`
  if ('written_on' in row) return html`<a class="govuk-link" href="/desk/complaints/lessons/${row.id}">${row.title}</a>`
  const ref = writeReference(row.ref)
  return open.has(row.ref) ? html`<a class="govuk-link" href="/desk/cases/${ref}">${row.title}</a> ${ref}` : html`${ref}, a case of another team`
}

type Dates = [what: string, since: string, due: string, done: string]

function datesOfStage(row: StageRow): Dates {
  const due = row.extended_due_on ?? row.answer_due_on ?? row.acknowledge_due_on
  return [`Stage ${row.stage_number}`, row.begun_on, due ?? '', row.answered_on ?? row.ended_on ?? '']
}

function dates(row: Behind): Dates {
  if ('stage_number' in row) return datesOfStage(row)
  if ('agreed_on' in row) return [row.kind, row.agreed_on, row.due_on, row.done_on ?? '']
  if ('written_on' in row) return ['Lesson', row.written_on, row.due_on, row.done_on ?? '']
  if ('ask' in row) return [row.ask, row.received_on, row.answer_due_on ?? '', row.decided_on ?? '']
  if ('sent_on' in row) return [row.letter, row.sent_on, '', '']
  return ['Recommendation', '', row.due_on, row.done_on ?? '']
}
