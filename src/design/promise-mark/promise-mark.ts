import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'

/** How near a promised time is. `none`: no promise was given, which is said too. */
export type Nearness = 'late' | 'soon' | 'later' | 'kept' | 'none'

export interface PromiseMarkOptions {
  readonly nearness: Nearness
  /** What is said: "1 day late", "today 4pm", "Thu 26 Nov". Must make sense alone, for shape and colour may not be seen. */
  readonly text: string
  /** The promised day or instant as HTML reads it: "2026-11-24" or "2026-11-24T16:00Z". */
  readonly datetime?: string | undefined
}

/** A promised time, told by word and by shape: a triangle is late, a dot is soon, a tick is kept, later ones have none. Never by colour alone. */
export function promiseMark(options: PromiseMarkOptions): Html {
  const words = options.datetime ? html`<time${attributes({ datetime: options.datetime })}>${options.text}</time>` : options.text
  return html`<span class="moot-promise moot-promise--${options.nearness}">${shapes[options.nearness] ?? nothing}${words}</span>`
}

const shapes: Partial<Record<Nearness, Html>> = {
  late: html`<svg aria-hidden="true" focusable="false" width="12" height="12" viewBox="0 0 12 12"><path d="M6 .5 12 11.5H0z"/></svg>`,
  soon: html`<svg aria-hidden="true" focusable="false" width="12" height="12" viewBox="0 0 12 12"><circle cx="6" cy="6" r="6"/></svg>`,
  kept: html`<svg aria-hidden="true" focusable="false" width="12" height="12" viewBox="0 0 12 12"><path d="M4.5 11 0 6.5l1.7-1.7 2.8 2.8L10.3 1.5 12 3.2z"/></svg>`,
}
