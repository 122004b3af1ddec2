/**
 * Charts as SVG, drawn on the server: scales and shapes from d3, markup of our own that a screen reader, a printer and
 * a black-and-white copy can use. Owns no table. Never writes a style attribute (the content policy forbids it), never
 * cuts the axis of a bar, and never draws a line over a gap.
 */
export { barChart } from './bar-chart.ts'
export type { BarChart } from './bar-chart.ts'
export { lineChart } from './line-chart.ts'
export type { LineChart, LinePoint } from './line-chart.ts'
export { sparkline } from './sparkline.ts'
