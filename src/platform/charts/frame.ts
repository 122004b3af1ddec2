import { html } from '../html/index.ts'
import type { Html } from '../html/index.ts'

export interface Frame {
  /** Unique on the page; the ids of title and description are made from it. */
  readonly id: string
  readonly title: string
  /** What the drawing shows, in a sentence: the finding, not the shapes. */
  readonly description: string
  readonly width: number
  readonly height: number
}

/** One picture to a screen reader, named and described; its figures stand in a table beside it. */
export function frame({ id, title, description, width, height }: Frame, drawing: Html): Html {
  return html`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-description" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">
<title id="${id}-title">${title}</title>
<desc id="${id}-description">${description}</desc>
${drawing}
</svg>`
}

/** Half a pixel is enough. */
export function at(position: number): number {
  return Math.round(position * 10) / 10
}
