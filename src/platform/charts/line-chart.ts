import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { html, nothing } from '../html/index.ts'
import type { Html } from '../html/index.ts'
import { at, frame } from './frame.ts'

export interface LinePoint {
  /** Said under the axis: "Nov 2025". */
  readonly label: string
  /** null is a gap, and is drawn as one. */
  readonly value: number | null
}

export interface LineChart {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly points: readonly LinePoint[]
  /** How a value is written: on the axis shortly, at the end of the line in full. */
  readonly write: (value: number, place: 'axis' | 'end') => string
  /** A dotted line to hold it against, with its words. */
  readonly reference?: { readonly value: number; readonly words: string } | undefined
  /** The axis begins at nought even where the line is far above it. */
  readonly fromZero?: boolean | undefined
  /** Highest value that there can be, such as 1 for a share. */
  readonly most?: number | undefined
  readonly least?: number | undefined
  readonly size?: 'wide' | 'narrow' | undefined
}

const sizes = {
  wide: { width: 1000, height: 256, left: 44, right: 14, top: 36, bottom: 64, ticks: 4, labels: 4 },
  narrow: { width: 340, height: 236, left: 42, right: 12, top: 36, bottom: 66, ticks: 4, labels: 2 },
}

/** How wide a letter of the last value is at the most, in its bold 20 pixels. */
const letter = 12

/**
 * A line with its last value written at its end. The axis may start near the data; its start is then printed. Two sizes
 * are drawn by two calls, because text that shrinks with a phone cannot be read.
 */
export function lineChart(chart: LineChart): Html {
  const size = sizes[chart.size ?? 'wide']
  const y = valueScale(chart, size)
  const x = scaleLinear([0, Math.max(1, chart.points.length - 1)], [size.left, size.width - size.right])
  const path = line<LinePoint>().defined((point) => point.value !== null).x((_, i) => at(x(i))).y((point) => at(y(point.value ?? 0)))
  const start = y.domain()[0]!
  const note = start === 0 ? nothing : html`<text class="chart__soft" x="0" y="${size.height - 34}">scale starts at ${chart.write(start, 'axis')}</text>`
  return frame({ ...chart, width: size.width, height: size.height }, html`
${y.ticks(size.ticks).map((tick, i, all) => gridLine(at(y(tick)), chart.write(tick, 'axis'), { size, withUnit: i === all.length - 1 }))}
${chart.reference ? referenceLine(chart.reference, { y, size, points: chart.points, x }) : nothing}
<path class="chart__line" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round" stroke-linecap="round" d="${path(chart.points) ?? ''}"/>
${loners(chart.points).map((i) => html`<circle class="chart__dot" fill="currentColor" cx="${at(x(i))}" cy="${at(y(chart.points[i]!.value!))}" r="3"/>`)}
${endPoint(chart, { x, y, size })}
${note}
${labelledAt(chart.points.length, size.labels).map((i) => timeLabel(chart.points[i]!.label, at(x(i)), { size, place: i === 0 ? 'start' : i === chart.points.length - 1 ? 'end' : 'middle' }))}`)
}

type Size = (typeof sizes)['wide']
type Scale = ReturnType<typeof scaleLinear<number, number>>

function valueScale(chart: LineChart, size: Size): Scale {
  const values = chart.points.flatMap((point) => point.value ?? [])
  const [low = 0, high = 1] = extent([...values, ...(chart.reference ? [chart.reference.value] : [])])
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 1e-9)
  const least = chart.least ?? 0
  const bottom = chart.fromZero ? Math.min(0, low) : Math.max(least, low - room)
  const scale = scaleLinear([bottom, Math.min(chart.most ?? Infinity, high + room)], [size.height - size.bottom, size.top]).nice(size.ticks)
  const [from = 0, to = 1] = scale.domain()
  return scale.domain([Math.max(least, from), Math.min(chart.most ?? Infinity, to)])
}

function gridLine(y: number, text: string, { size, withUnit }: { size: Size; withUnit: boolean }): Html {
  const label = withUnit ? text : text.replace(/%$/, '')
  return html`<path class="chart__grid" stroke="currentColor" stroke-opacity=".2" d="M${size.left} ${y}H${size.width - size.right}"/><text class="chart__soft" x="0" y="${y + 5}">${label}</text>`
}

function referenceLine(reference: { value: number; words: string }, { y, size, points, x }: { y: Scale; size: Size; points: readonly LinePoint[]; x: Scale }): Html {
  const height = at(y(reference.value))
  // The words stand on the side of the dotted line where the drawn one is not, near its end.
  const near = points.map((point, i) => ({ ...point, x: x(i) })).filter((point) => point.x > size.width * 0.55 && point.value !== null)
  const isBelow = near.every((point) => point.value! >= reference.value)
  return html`<path class="chart__reference" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 5" d="M${size.left} ${height}H${size.width - size.right}"/>
<text class="chart__words" x="${size.width - size.right}" y="${isBelow ? height + 19 : height - 8}" text-anchor="end">${reference.words}</text>`
}

function endPoint(chart: LineChart, { x, y, size }: { x: Scale; y: Scale; size: Size }): Html {
  const last = chart.points.findLastIndex((point) => point.value !== null)
  const value = chart.points[last]?.value
  if (value === undefined || value === null) return nothing
  const [cx, cy] = [at(x(last)), at(y(value))]
  const isLate = cx > size.width * 0.8
  const words = chart.write(value, 'end')
  // Words that end where the line ends stand clear of all of the line that they reach back over; those beyond it, of its end.
  const from = isLate ? x.invert(cx - words.length * letter - 8) : last
  const reached = chart.points.flatMap((point, i) => (i > from - 1 && i <= last && point.value !== null ? [y(point.value)] : []))
  const [highest = cy, lowest = cy] = extent(reached)
  const places = [highest - 14, lowest + 26].filter((place) => place >= 16 && place <= size.height - size.bottom + 10)
  const taken = chart.reference ? y(chart.reference.value) : undefined
  const cost = (place: number) => Math.abs(place - 4 - cy) + (taken !== undefined && Math.abs(place - 6 - taken) < 30 ? 40 : 0)
  const place = places.sort((one, other) => cost(one) - cost(other))[0] ?? highest - 14
  const label = html`<text class="chart__value" x="${cx}" y="${at(place)}" text-anchor="${isLate ? 'end' : 'start'}">${words}</text>`
  return html`<circle class="chart__dot" fill="currentColor" cx="${cx}" cy="${cy}" r="6"/>${label}`
}

/** Points between two gaps, which no line would show. */
function loners(points: readonly LinePoint[]): number[] {
  return points.flatMap((point, i) => (point.value !== null && (points[i - 1]?.value ?? null) === null && (points[i + 1]?.value ?? null) === null ? [i] : []))
}

/** First, last, and evenly between. */
function labelledAt(count: number, wanted: number): number[] {
  const steps = Math.min(wanted, count) - 1
  return steps < 1 ? (count ? [0] : []) : [...new Set(Array.from({ length: steps + 1 }, (_, i) => Math.round((i * (count - 1)) / steps)))]
}

function timeLabel(text: string, x: number, { size, place }: { size: Size; place: 'start' | 'middle' | 'end' }): Html {
  return html`<text class="chart__soft" x="${x}" y="${size.height - 8}" text-anchor="${place}">${text}</text>`
}
