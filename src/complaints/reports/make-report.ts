import type { Calendars } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { addMonths, dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { countFigure } from './figure.ts'
import type { Asking, Counted, Figure, Rows, Unit } from './figure.ts'
import { nameGroups } from './group-names.ts'
import type { Names } from './group-names.ts'
import { readLessonRows, readLetterRows, readMatterRows, readRecommendationRows, readRemedyRows } from './other-rows.ts'
import type { Period } from './period.ts'
import type { Report } from './report.ts'
import { readStageRows } from './stage-rows.ts'
import type { RowScope } from './stage-rows.ts'
import { readBase } from './store/base.ts'
import type { Base } from './store/base.ts'

/** A figure with all that a reader needs: what it counts, of how many, and where its cases are listed. */
export interface ToldFigure extends Counted {
  readonly section: string
  readonly title: string
  readonly definition: string
  readonly unit: Unit
  readonly column?: string
  /** What the group is called; empty for a whole. */
  readonly name: string
  /** Path of the list behind the numerator; none for what was typed in. */
  readonly cases: string | null
  /** Path of the list behind the denominator, where that is another. */
  readonly casesOf: string | null
}

export interface MadeReport {
  readonly report: Report
  readonly period: Period
  readonly notes: readonly string[]
  readonly figures: readonly ToldFigure[]
}

export interface Making {
  readonly db: Queryable
  readonly scope: RowScope
  readonly period: Period
  readonly names: Names
  readonly calendars: Calendars
}

export async function makeReport(report: Report, making: Making): Promise<MadeReport> {
  const { rows, asking } = await gather(report, making)
  const figures = report.figures.flatMap((figure) => inOrder(figure, countFigure(figure, rows, asking)).map((counted) => tell(report, figure, counted, making)))
  return { report, period: making.period, notes: notesOf(report, making, asking), figures: [...figures, ...typedFigures(report, asking)] }
}

/** The rows that a report's figures are counted from, and what they are asked. */
export async function gather(report: Report, { db, scope, period, calendars }: Making): Promise<{ rows: Rows; asking: Asking }> {
  const span = report.span === 'now' ? { from: addMonths(period.today, -12), to: period.today } : period
  const needs = new Set(report.figures.map((figure) => figure.source))
  const read = async <Row>(source: keyof Rows, reader: (db: Queryable, scope: RowScope, span: { from: Day; to: Day }) => Promise<Row[]>): Promise<Row[]> => (needs.has(source) ? reader(db, scope, span) : [])
  const [stages, remedies, lessons, matters, recommendations, letters, base] = await Promise.all([
    read('stages', readStageRows), read('remedies', readRemedyRows), read('lessons', readLessonRows), read('matters', readMatterRows),
    read('recommendations', readRecommendationRows), read('letters', readLetterRows), readBase(db, period.year),
  ])
  const calendar = calendars.calendar('ENG-CODE')
  const workingDays = (from: string, to: string) => (to < from ? 0 : calendar.workingDaysBetween(from as Day, to as Day))
  return { rows: { stages, remedies, lessons, matters, recommendations, letters }, asking: { ...period, ...span, base, workingDays } }
}

const collator = new Intl.Collator('en', { numeric: true })

/** Stages and ages in their own order; everything else by size. */
function inOrder(figure: Figure, counted: readonly Counted[]): Counted[] {
  const ordered = figure.groups && counted.some((one) => one.group.startsWith('Stage '))
  return counted.toSorted((a, b) => (ordered ? collator.compare(a.group, b.group) : sizeOf(b) - sizeOf(a) || collator.compare(a.group, b.group)))
}

const sizeOf = (counted: Counted) => counted.denominator ?? counted.numerator

function tell(report: Report, figure: Figure, counted: Counted, { period, names }: Making): ToldFigure {
  const { id, section, title, definition, unit, column } = figure
  const list = (part: 'of' | 'that') => `/desk/complaints/reports/${report.name}/cases?${new URLSearchParams({
    ...(report.span === 'now' ? {} : { year: String(period.year) }), ...(period.quarter ? { quarter: String(period.quarter) } : {}), figure: id, ...(figure.groups ? { group: counted.group } : {}), ...(part === 'of' ? { part } : {}),
  })}`
  return {
    ...counted, id, section, title, definition, unit, ...(column ? { column } : {}), name: figure.groups ? nameGroups(figure, counted.group, names) : '', cases: list('that'), casesOf: unit === 'share' ? list('of') : null,
  }
}

function notesOf(report: Report, { period, scope }: Making, asking: Asking): string[] {
  return [
    ...(report.span !== 'now' && period.to > period.today ? [`The period is not over: figures are as of ${writeDay(period.today)}.`] : []),
    ...(scope.ownTeams === null ? [] : ['Complaints that only their own team may see are counted for members of that team alone.']),
    ...(asking.base?.population || asking.base?.homes ? [`Population and homes are those entered for ${asking.base.year}: ${asking.base.source}.`] : ['Nobody has entered the population and the number of homes yet, so figures per 1,000 cannot be given.']),
  ]
}

export const tp09 = 'Tenants who said that they had complained in the last 12 months and were fairly or very satisfied with how we handled it ÷ those who answered. From the yearly survey of tenants that the Regulator of Social Housing asks for; entered by hand, not counted by Moothall.'

/** TP09 is asked of tenants in a survey; its answers are typed in, not counted here, and it says so. */
function typedFigures(report: Report, { base, year }: Asking): ToldFigure[] {
  if (report.name !== 'tenant-measures') return []
  const entry = base?.year === year && base.tenants_asked ? base : undefined
  const [satisfied, asked] = [entry?.tenants_satisfied ?? 0, entry?.tenants_asked ?? 0]
  return [{
    id: 'tp09', group: '', name: '', section: 'Tenant satisfaction measures', title: 'TP09 satisfaction with how we handle complaints (entered)', unit: 'share', cases: null, casesOf: null,
    definition: `${tp09} ${entered(entry)}`, rows: satisfied, numerator: satisfied, denominator: asked, value: asked ? satisfied / asked : null,
  }]
}

function entered(entry: Base | undefined): string {
  return entry ? `Entered on ${writeDay(dayOf(entry.written_at))}. Source: ${entry.tenants_source || entry.source}.` : 'Nobody has entered it for this year yet.'
}
