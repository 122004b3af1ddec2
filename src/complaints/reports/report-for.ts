import { html, trusted } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { codes } from './assessment/codes.ts'
import { assessmentCsv, assessmentJson, makeAssessment } from './assessment/make-assessment.ts'
import type { Code } from './assessment/provision.ts'
import { makeReport } from './make-report.ts'
import type { Making } from './make-report.ts'
import { readNames } from './pages/asked.ts'
import { drawAssessment } from './pages/assessment-pages.ts'
import { drawReport } from './pages/draw-report.ts'
import { periodOf, quarterOf, readYear } from './period.ts'
import type { Period } from './period.ts'
import { reportNamed, reports } from './report.ts'
import { ReportRefused } from './report-refused.ts'
import { reportCsv, reportJson } from './write-report.ts'

export const reportNames: readonly string[] = [...reports.map((report) => report.name), ...Object.keys(codes).map((code) => `self-assessment-${code}`)]

export interface ReportWanted {
  readonly name: string
  /** 2026 or 2026/27, from 1 April. */
  readonly year: string
  readonly quarter?: string | undefined
  readonly format: string
  /** Counts complaints too that only one team may see. */
  readonly withRestricted: boolean
}

export function assessmentNamed(name: string): Code | undefined {
  return Object.values(codes).find((code) => name === `self-assessment-${code.id}`)
}

/** A report as text in the format wanted, for whoever runs the council's own machine. */
export async function writeReportFor(tools: CouncilTools, wanted: ReportWanted): Promise<string> {
  if (!['html', 'csv', 'json'].includes(wanted.format)) throw new ReportRefused(`"${wanted.format}" is not a format. Choose html, csv or json`)
  const [names, calendars] = await Promise.all([readNames(tools, reportNamed(wanted.name)), tools.calendars()])
  const period = periodWanted(tools, wanted)
  const making: Making = { db: tools.db, scope: { ownTeams: wanted.withRestricted ? null : [] }, period, names, calendars }
  const code = assessmentNamed(wanted.name)
  if (code) return writeAssessment(tools, code, making, wanted.format)
  const report = reportNamed(wanted.name)
  if (!report) throw new ReportRefused(`There is no report "${wanted.name}". The reports are ${reportNames.join(', ')}`)
  const made = await makeReport(report, making)
  if (wanted.format === 'json') return JSON.stringify(reportJson(made), null, 2)
  if (wanted.format === 'csv') return reportCsv(made).trimEnd()
  const span = report.span === 'now' ? `As of ${writeDay(period.today)}.` : `${writeDay(period.from)} to ${writeDay(period.to)}.`
  return paper(tools, report.span === 'now' ? report.title : `${report.title}, ${period.title}`, html`<p>${report.lead} ${span}</p>${drawReport(made, false)}`)
}

async function writeAssessment(tools: CouncilTools, code: Code, making: Making, format: string): Promise<string> {
  const made = await makeAssessment(code, making)
  if (format === 'json') return JSON.stringify(assessmentJson(made), null, 2)
  if (format === 'csv') return assessmentCsv(made).trimEnd()
  return paper(tools, `Self-assessment ${making.period.title}, ${code.title}`, html`<p>${code.note}</p>${drawAssessment(made)}`)
}

function periodWanted(tools: CouncilTools, wanted: ReportWanted): Period {
  const year = readYear(wanted.year)
  if (year === undefined) throw new ReportRefused(`--year is 2026 or 2026/27, the year that begins on 1 April; "${wanted.year}" is not one`)
  const today = dayOf(tools.clock.now())
  if (reportNamed(wanted.name)?.span !== 'quarter') return periodOf(year, today)
  const quarter = wanted.quarter === undefined ? quarterOf(today) : Number(wanted.quarter)
  if (![1, 2, 3, 4].includes(quarter)) throw new ReportRefused(`--quarter is 1, 2, 3 or 4; "${wanted.quarter}" is not one. The first begins on 1 April`)
  return periodOf(year, today, quarter)
}

// One file that opens anywhere and prints: no address of ours in it.
const style = trusted(`<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; }
table { width: 100%; margin: 0 0 1.5rem; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid #b1b4b6; text-align: left; vertical-align: top; }
.govuk-table__cell--numeric, .govuk-table__header--numeric { text-align: right; }
dd { margin: 0 0 .75rem; } h2 { margin-top: 2rem; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; }
ul { padding-left: 1.2rem; } .desk-work { padding: 0; list-style: none; } .desk-work__item { margin: 0 0 1rem; } .govuk-visually-hidden { display: none; }
</style>`)

async function paper(tools: CouncilTools, title: string, main: Html): Promise<string> {
  const council = await tools.council()
  return String(html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}, ${council.name}</title>${style}</head>
<body><main><p>${council.name}</p><h1>${title}</h1>${main}</main></body></html>`)
}
