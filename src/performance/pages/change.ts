import { changeMark } from '../../design/index.ts'
import type { Html } from '../../platform/html/index.ts'
import type { Measure, Method } from '../../measures/contract.ts'
import { differenceOfShares } from '../engine/intervals.ts'
import type { PublishedRow } from '../store/read-figures.ts'
import { writeShort } from './write-figure.ts'

export interface Change {
  direction: 'up' | 'down' | 'none'
  verdict?: 'better' | 'worse'
  text: string
}

/** The figure of a year ago; a count of a month that is not over cannot be held against a whole one. */
export type Before = PublishedRow | 'not over' | undefined

/** How a figure stands against the same month a year ago. Never called a change unless chance alone would hardly make it. */
export function changeOver(measure: Measure, method: Method, now: PublishedRow | undefined, before: Before): Change {
  if (before === 'not over') return { direction: 'none', text: 'the month is not over' }
  if (now?.value === null || before?.value === null || !now || !before) return { direction: 'none', text: 'no figure a year ago' }
  const difference = now.value! - before.value!
  const clear = isClear(method, now, before)
  if (!clear || difference === 0) return { direction: 'none', text: clear === undefined ? 'not compared' : 'no clear change' }
  const direction = difference > 0 ? 'up' : 'down'
  return { direction, ...verdictOn(measure, direction), text: amount(method, Math.abs(difference)) }
}

function verdictOn(measure: Measure, direction: 'up' | 'down'): Pick<Change, 'verdict'> {
  return measure.better === 'neither' ? {} : { verdict: direction === measure.better ? 'better' : 'worse' }
}

export function changeOverMark(measure: Measure, method: Method, now: PublishedRow | undefined, before: Before): Html {
  return changeMark(changeOver(measure, method, now, before))
}

/** undefined where there is no way to tell: a median is printed without the spread that a comparison would need. */
function isClear(method: Method, now: PublishedRow, before: PublishedRow): boolean | undefined {
  if (method.kind === 'count') return Math.abs(now.value! - before.value!) > 1.96 * Math.sqrt(now.value! + before.value!)
  if (method.kind === 'net') return now.low! > before.high! || now.high! < before.low!
  if (method.kind !== 'share' || !now.denominator || !before.denominator) return undefined
  const { low, high } = differenceOfShares({ hits: now.numerator!, of: now.denominator }, { hits: before.numerator!, of: before.denominator })
  return low > 0 || high < 0
}

function amount(method: Method, difference: number): string {
  if (method.unit !== 'share') return writeShort(method, difference)
  const points = Math.round(difference * 100)
  return points < 1 ? 'under 1 point' : `${points} ${points === 1 ? 'point' : 'points'}`
}
