import { html, type Html } from '../../platform/html/index.ts'
import { classNames } from '../attributes/attributes.ts'

export interface BadgeOptions {
  readonly text: string
  /** Colour beside the words, never instead of them. */
  readonly tone?: 'brand' | 'late' | 'soon' | undefined
}

/** One or two words about a thing, beside its name. */
export function badge(options: BadgeOptions): Html {
  return html`<span class="${classNames('moot-badge', options.tone && `moot-badge--${options.tone}`)}">${options.text}</span>`
}
