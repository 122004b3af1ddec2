import { stringify } from 'csv-stringify/sync'
import type { MadeReport, ToldFigure } from './make-report.ts'
import { writeShare } from '../../platform/text/index.ts'
import type { Unit } from './figure.ts'

/** A cell as a person reads it: 93%, £1,200, 4.5, 120. A dash where there is nothing to divide by. */
export function writeValue(value: number | null, unit: Unit): string {
  if (value === null) return '–'
  if (unit === 'share') return writeShare(value)
  if (unit === 'pence') return `£${(value / 100).toLocaleString('en-GB', Number.isInteger(value / 100) ? {} : { minimumFractionDigits: 2 })}`
  if (unit === 'days' || unit === 'per-thousand') return value.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: unit === 'days' ? 1 : 2 })
  return value.toLocaleString('en-GB')
}

/** A spreadsheet must not take a name for a formula. */
export const neutral = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

export function reportCsv(made: MadeReport): string {
  const columns = ['report', 'period', 'from', 'to', 'section', 'figure', 'title', 'group', 'name', 'unit', 'numerator', 'denominator', 'value', 'definition', 'cases'] as const
  const rows = made.figures.map((figure) => [
    made.report.name, made.period.title, made.period.from, made.period.asOf, figure.section, figure.id, figure.title, neutral(figure.group), neutral(figure.name), figure.unit,
    figure.numerator, figure.denominator, figure.value, figure.definition, figure.cases ?? '',
  ])
  return stringify([[...columns], ...rows])
}

export function reportJson(made: MadeReport): object {
  const { report, period, notes } = made
  return {
    report: report.name, title: report.title, period: period.title, from: period.from, to: period.to, as_of: period.asOf, notes,
    figures: made.figures.map(toldJson),
  }
}

function toldJson(figure: ToldFigure): object {
  const { id, section, title, definition, unit, group, name, numerator, denominator, value, cases, casesOf } = figure
  return { figure: id, section, title, definition, unit, group: group || null, name: name || null, numerator, denominator, value, cases, cases_of: casesOf }
}
