import { field, notFound } from '../../../platform/http/index.ts'
import type { Call } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerNames, readTeams, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { readCauses } from '../../learning/store/causes.ts'
import type { Names } from '../group-names.ts'
import type { Making } from '../make-report.ts'
import { councilYearOf, periodOf, quarterOf, readYear } from '../period.ts'
import type { Period } from '../period.ts'
import { reportNamed } from '../report.ts'
import type { Report } from '../report.ts'

export function reportAsked(name: string): Report {
  const report = reportNamed(name)
  if (!report) throw notFound('There is no report of this name. Choose one from the list of reports.')
  return report
}

/** The year and quarter in the address; without them the present ones. */
export function periodAsked(tools: CouncilTools, report: Pick<Report, 'span'>, query: Call['query']): Period {
  const today = dayOf(tools.clock.now())
  const typed = field(query, 'year')
  const year = typed ? readYear(typed) : councilYearOf(today)
  if (year === undefined) throw notFound('A year is written 2026 or 2026/27, and begins on 1 April.')
  if (report.span !== 'quarter') return periodOf(year, today)
  const quarter = Number(field(query, 'quarter')) || quarterOf(today)
  if (![1, 2, 3, 4].includes(quarter)) throw notFound('A quarter is 1, 2, 3 or 4; the first begins on 1 April.')
  return periodOf(year, today, quarter)
}

/** What the groups of a report are called. */
export async function readNames(tools: CouncilTools, report?: Pick<Report, 'figures'>): Promise<Names> {
  const namesTeams = report?.figures.some((figure) => figure.named === 'team') ?? false
  const [catalogue, causes, officers, teams] = await Promise.all([tools.catalogue(), readCauses(tools.db), officerNames(tools.db), namesTeams ? readTeams(tools.db) : []])
  return { services: catalogue.services, causes: new Map(causes.map((cause) => [cause.id, cause.title])), officers, teams: new Map(teams.map((team) => [team.id, team.name])) }
}

export async function makingFor(tools: CouncilTools, officer: Officer, period: Period, report?: Report): Promise<Making> {
  const [names, calendars] = await Promise.all([readNames(tools, report), tools.calendars()])
  return { db: tools.db, scope: scopeOf(officer), period, names, calendars }
}
