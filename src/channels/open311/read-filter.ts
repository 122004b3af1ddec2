import { fieldList } from '../../platform/http/index.ts'
import type { Fields } from '../../platform/http/index.ts'
import type { PublicFilter } from './doors.ts'
import { readMoment } from './write-moment.ts'

export type FilterRead = { ids: readonly string[] } | { filter: PublicFilter } | { problems: readonly string[] }

const longestSpan = 90 * 86_400_000
const mostAtOnce = 1000

/** Reads the query of GET requests. A parameter that is empty was not sent. Numbers of requests override everything else. */
export function readFilter(query: Fields, now: Date): FilterRead {
  const ids = listOf(query, 'service_request_id')
  if (ids.length > mostAtOnce) return { problems: [`Ask for up to ${mostAtOnce} values of service_request_id at once.`] }
  if (ids.length > 0) return { ids }
  const span = readSpan(query, now)
  const paging = readPaging(query)
  const states = listOf(query, 'status')
  const wrong = states.filter((state) => state !== 'open' && state !== 'closed')
  const problems = [
    ...('problem' in span ? [span.problem] : []), ...('problem' in paging ? [paging.problem] : []),
    ...(wrong.length > 0 ? ['status is open, closed, or both with a comma between.'] : []),
  ]
  if ('problem' in span || 'problem' in paging || problems.length > 0) return { problems }
  const status = new Set(states).size === 1 ? (states[0] as 'open' | 'closed') : 'all'
  return { filter: { ...span, ...paging, services: listOf(query, 'service_code'), status } }
}

/** Values of a parameter that may be given several times and with commas. */
function listOf(query: Fields, name: string): string[] {
  return [...new Set(fieldList(query, name).flatMap((value) => value.split(',')).map((value) => value.trim()).filter((value) => value !== ''))]
}

function readSpan(query: Fields, now: Date): { from: Date; to: Date } | { problem: string } {
  const [start, end] = [listOf(query, 'start_date'), listOf(query, 'end_date')]
  const given = { from: start[0] === undefined ? undefined : readMoment(start[0], 'start'), to: end[0] === undefined ? undefined : readMoment(end[0], 'end') }
  if ((start.length > 0 && !given.from) || (end.length > 0 && !given.to)) return { problem: 'start_date and end_date are moments with their zone, like 2026-11-21T09:00:00Z.' }
  const { from, to } = withDefaults(given, now)
  if (from > to) return { problem: 'start_date is after end_date.' }
  if (to.getTime() - from.getTime() > longestSpan + 999) return { problem: 'start_date and end_date may be up to 90 days apart.' }
  return { from, to }
}

/** The latest 90 days; with one end given, the 90 days from it or up to it. */
function withDefaults(given: { from: Date | undefined; to: Date | undefined }, now: Date): { from: Date; to: Date } {
  const { from, to } = given
  if (from) return { from, to: to ?? new Date(from.getTime() + longestSpan) }
  const end = to ?? now
  return { from: new Date(end.getTime() - longestSpan), to: end }
}

function readPaging(query: Fields): { offset: number; limit: number } | { problem: string } {
  const [page, size] = [listOf(query, 'page')[0] ?? '1', listOf(query, 'page_size')[0] ?? String(mostAtOnce)]
  const [number, limit] = [Number(page), Number(size)]
  if (!/^\d{1,6}$/.test(page) || number < 1) return { problem: 'page is a whole number from 1.' }
  if (!/^\d{1,4}$/.test(size) || limit < 1 || limit > mostAtOnce) return { problem: `page_size is a whole number from 1 to ${mostAtOnce}.` }
  return { offset: (number - 1) * limit, limit }
}
