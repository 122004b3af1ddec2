import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { html, nothing } from '../html/index.ts'
import type { Html } from '../html/index.ts'
import { at, frame } from './frame.ts'

export interface BarChart {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly bars: readonly { readonly label: string; readonly value: number | null; readonly note?: string | undefined }[]
  readonly write: (value: number) => string
  /** The full length stands for this, such as 1 for a share; the longest bar unless told. */
  readonly most?: number | undefined
  readonly size?: 'wide' | 'narrow' | undefined
}

const rowHeight = 46

/** Lying bars, each with its name above and its value beside. Always from nought: there is no option to cut them. */
export function barChart(chart: BarChart): Html {
  const width = chart.size === 'narrow' ? 340 : 700
  const most = chart.most ?? max(chart.bars, (bar) => bar.value ?? 0) ?? 1
  const x = scaleLinear([0, most || 1], [0, width - 110]).clamp(true)
  const height = chart.bars.length * rowHeight + 4
  return frame({ ...chart, width, height }, html`${chart.bars.map((bar, i) => {
    const top = i * rowHeight
    const length = at(x(Math.max(0, bar.value ?? 0)))
    const shape = bar.value === null ? nothing : html`<rect class="chart__bar" fill="currentColor" x="0" y="${top + 22}" width="${Math.max(1, length)}" height="14"/>`
    return html`<text class="chart__words" x="0" y="${top + 15}">${bar.label}</text>${shape}
<text class="chart__soft" x="${bar.value === null ? 0 : length + 8}" y="${top + 35}">${bar.value === null ? (bar.note ?? 'not shown') : chart.write(bar.value)}</text>`
  })}
<path class="chart__grid" stroke="currentColor" stroke-opacity=".5" d="M.5 0V${height}"/>`)
}
