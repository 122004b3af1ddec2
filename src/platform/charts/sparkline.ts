import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { html, nothing } from '../html/index.ts'
import type { Html } from '../html/index.ts'
import { at } from './frame.ts'

/** A line the size of a word, beside the figure that it leads to. It says nothing to a screen reader: the figure does. */
export function sparkline(values: readonly (number | null)[]): Html {
  const [lowest, highest] = extent(values.flatMap((value) => value ?? []))
  if (lowest === undefined || highest === undefined || values.length < 2) return nothing
  // Ups and downs of a hundredth must not look like mountains.
  const room = Math.max(0, Math.max(Math.abs(lowest), Math.abs(highest)) * 0.1 - (highest - lowest)) / 2
  const [low, high] = [lowest - room, highest + room]
  const x = scaleLinear([0, values.length - 1], [4, 116])
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [28, 4])
  const path = line<number | null>().defined((value) => value !== null).x((_, i) => at(x(i))).y((value) => at(y(value ?? 0)))
  const last = values.findLastIndex((value) => value !== null)
  return html`<svg class="chart chart--spark" aria-hidden="true" focusable="false" width="120" height="32" viewBox="0 0 120 32"><path class="chart__line" fill="none" stroke="currentColor" stroke-width="2" d="${path(values) ?? ''}"/><circle class="chart__dot" fill="currentColor" cx="${at(x(last))}" cy="${at(y(values[last]!))}" r="3"/></svg>`
}
