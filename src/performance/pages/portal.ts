import { emptyState } from '../../design/index.ts'
import { field, notFound, page } from '../../platform/http/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import { html } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { addMonths, dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Dimension, Measure } from '../../measures/contract.ts'
import type { Catalogue, Council, CouncilTools } from '../../services/index.ts'
import { performancePage } from '../../sites/performance/index.ts'
import type { PerformancePage } from '../../sites/performance/index.ts'
import type { KeptPages } from './kept-pages.ts'
import { readTeamNames } from '../store/portal-words.ts'
import { publishedMonths } from '../store/read-figures.ts'
import type { PublishedMonth } from '../store/read-figures.ts'

/** What the portal's pages are made with. */
export interface Portal {
  readonly tools: CouncilTools
  readonly measures: readonly Measure[]
  readonly pages: KeptPages
}

export interface VisitedMonth extends PublishedMonth {
  /** The present month, which is not over. */
  readonly isSoFar: boolean
}

/** What every page reads first. */
export interface Visit {
  readonly council: Council
  readonly catalogue: Catalogue
  /** Newest first; the present one is there to be chosen. */
  readonly months: readonly VisitedMonth[]
  /** The month that is looked at, the last whole one unless another is chosen; undefined when nothing is published yet. */
  readonly month: VisitedMonth | undefined
  readonly now: Date
}

/** How many months a chart goes back. */
export const chartMonths = 36

export async function visit({ tools }: Portal, call: Call): Promise<Visit> {
  const now = tools.clock.now()
  const current = `${dayOf(now).slice(0, 7)}-01` as Day
  const [council, catalogue, all] = await Promise.all([tools.council(), tools.catalogue(), publishedMonths(tools.db, current)])
  const months = all.map((month) => ({ ...month, isSoFar: month.period === current }))
  const wanted = field(call.query, 'month')
  const month = wanted ? months.find((one) => one.period.startsWith(`${wanted}-`)) : (months.find((one) => !one.isSoFar) ?? months[0])
  if (wanted && !month && all.length) throw notFound('There are no figures for this month. Choose one from the list on the page “How we are doing”.')
  return { council, catalogue, months, month, now }
}

/** "October 2026"; "November 2026, so far". */
export function writeMonthOf({ period, isSoFar }: VisitedMonth): string {
  return `${writeDay(period, 'month')}${isSoFar ? ', so far' : ''}`
}

export function yearBefore(period: Day): Day {
  return addMonths(period, -12)
}

export function show({ tools }: Portal, { council }: Visit, options: Omit<PerformancePage, 'council' | 'demonstration'>): Answer {
  const body = performancePage({ council, demonstration: tools.config.mode === 'demonstration', ...options })
  return page(body, { headers: { 'cache-control': 'public, max-age=60' } })
}

/** Names of the members of a split: from the catalogue, the list of teams, or as they are. */
export async function namesOf({ tools }: Portal, { catalogue }: Visit, dimension: string): Promise<(member: string) => string> {
  const teams = dimension === 'team' ? await readTeamNames(tools.db) : undefined
  return (member) => {
    if (member === 'not-known') return 'Not known'
    if (dimension === 'service') return catalogue.services.get(member)?.name ?? plain(member)
    return teams?.get(member) ?? plain(member)
  }
}

/** A code that has no name, as words. */
export function plain(member: string): string {
  const words = member.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const dimensionWords: Partial<Record<Dimension | string, string>> = { service: 'service', team: 'team', channel: 'way of getting in touch', ward: 'ward' }

/** A wide table that can be scrolled by keyboard on a small screen. */
export function scrolled(label: string, content: Html): Html {
  return html`<div class="portal-table" tabindex="0" role="region" aria-label="${label}">${content}</div>`
}

/** Before the first figure: what will stand here, and when. */
export function nothingYet(): Html {
  return html`<h1 class="portal-finding">How we are doing</h1>
${emptyState({
    title: 'There are no figures yet',
    text: 'Every contact becomes a figure here within two minutes. A month is marked “so far” until it has ended: how many promises were kept, where we fell short, and what we do about it.',
    action: { text: 'What we measure, and how', href: '/performance/measures' },
  })}`
}
