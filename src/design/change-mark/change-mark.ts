import { html, nothing, type Html } from '../../platform/html/index.ts'

export interface ChangeMarkOptions {
  /** Which way the figure went. */
  readonly direction: 'up' | 'down' | 'none'
  /** Whether that is good, which for waits is down. */
  readonly verdict?: 'better' | 'worse' | undefined
  /** "6 points", "no clear change". */
  readonly text: string
}

/** How a figure has changed, by word and shape: the triangle shows the way it went, the words say so, the colour only repeats it. */
export function changeMark(options: ChangeMarkOptions): Html {
  if (options.direction === 'none') return html`<span class="moot-change">${options.text}</span>`
  const words = html`<span class="govuk-visually-hidden">${options.direction} </span>${options.text}`
  const verdict = options.verdict ? html`<span class="govuk-visually-hidden">, ${options.verdict}</span>` : nothing
  return html`<span class="moot-change moot-change--${options.verdict ?? 'neither'}">${shapes[options.direction]}${words}${verdict}</span>`
}

const shapes = {
  up: html`<svg aria-hidden="true" focusable="false" width="13" height="13" viewBox="0 0 12 12"><path d="M6 .5 12 11.5H0z"/></svg>`,
  down: html`<svg aria-hidden="true" focusable="false" width="13" height="13" viewBox="0 0 12 12"><path d="M6 11.5 0 .5h12z"/></svg>`,
}
