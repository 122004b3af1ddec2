import type { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { measures } from '../measures/register.generated.ts'
import { computeMeasure, MeasureRefused, neutralCell } from '../performance/index.ts'
import type { Figure } from '../performance/index.ts'
import { day } from '../platform/time/index.ts'
import type { Day } from '../platform/time/index.ts'
import type { CouncilTools } from '../services/index.ts'
import { readTeams } from '../staff/index.ts'
import type { Config } from '../platform/config/index.ts'
import { prepare } from './prepare.ts'

import type { Attempt } from './commands/attempt.ts'

interface NamedFigure extends Figure {
  name?: string
}

interface Options {
  from: string
  to: string
  by?: string
  method?: string
  only?: string
  format: string
}

/** `moothall measure ID --from DAY --to DAY`: any measure over any days, from the facts, as rows. */
export function addMeasureCommand(program: Command, attempt: Attempt, print: (line: string) => void): void {
  program.command('measure').argument('<id>', `one of ${measures.map((measure) => measure.id).join(', ')}`)
    .description('compute a measure over a span of days')
    .requiredOption('--from <day>', 'first day, YYYY-MM-DD').requiredOption('--to <day>', 'last day, YYYY-MM-DD')
    .option('--by <dimension>', 'split by service, team, channel, ward, kind, source, month, opened-month, procedure or stage')
    .option('--method <method>', 'which way of counting, where a measure has several').option('--only <dimension=member>', 'only these rows: service=missed-bin')
    .option('--format <format>', 'json or csv', 'json')
    .action(attempt(async (config, id: string, options: Options) => {
      const figures = await compute(config, id, options)
      print(options.format === 'csv' ? csvOf(figures) : JSON.stringify(figures, null, 2))
    }))
}

async function compute(config: Config, id: string, options: Options): Promise<NamedFigure[]> {
  const measure = measures.find((known) => known.id === id)
  if (!measure) throw new MeasureRefused(`There is no measure "${id}". The measures are ${measures.map((known) => known.id).join(', ')}`)
  if (!['json', 'csv'].includes(options.format)) throw new MeasureRefused(`"${options.format}" is not a format. Choose json or csv`)
  const query = { from: readDay(options.from, '--from'), to: readDay(options.to, '--to'), by: options.by, method: options.method, only: readOnly(options.only) }
  const prepared = await prepare(config, 'attach-or-own', { migrate: true, existing: true })
  const { tools } = prepared
  return computeMeasure(tools.db, measure, { ...query, now: tools.clock.now() }).then((figures) => named(tools, figures, options.by)).finally(() => prepared.close())
}

/** What teams and services are called, beside their codes. */
async function named(tools: CouncilTools, figures: readonly Figure[], by: string | undefined): Promise<NamedFigure[]> {
  if (by !== 'team' && by !== 'service') return [...figures]
  const name = by === 'team' ? new Map((await readTeams(tools.db)).map((team) => [team.id, team.name])) : new Map([...(await tools.catalogue()).services].map(([code, service]) => [code, service.name]))
  return figures.map((figure) => ({ ...figure, name: name.get(figure.group) ?? figure.group }))
}

function readDay(text: string, option: string): Day {
  try {
    return day(text)
  } catch {
    throw new MeasureRefused(`${option} must be a day written YYYY-MM-DD, such as 2026-10-31; "${text}" is not one`)
  }
}

function readOnly(text: string | undefined): { dimension: string; member: string } | undefined {
  if (text === undefined) return undefined
  const at = text.indexOf('=')
  if (at < 1) throw new MeasureRefused('--only is written dimension=member, such as service=missed-bin')
  return { dimension: text.slice(0, at), member: text.slice(at + 1) }
}

function csvOf(figures: readonly NamedFigure[]): string {
  const parts = [...new Set(figures.flatMap((figure) => Object.keys(figure.parts)))]
  const columns = ['period', 'group', 'numerator', 'denominator', 'value', 'low', 'high', 'base', 'suppressed', 'method', 'small', ...(figures.some((figure) => figure.name !== undefined) ? ['name'] : []), ...parts]
  const rows = figures.map(({ parts: apart, ...figure }) => ({ ...figure, ...apart, suppressed: String(figure.suppressed), small: String(figure.small), group: neutralCell(figure.group), ...(figure.name === undefined ? {} : { name: neutralCell(figure.name) }) }))
  return stringify(rows, { header: true, columns }).trimEnd()
}
