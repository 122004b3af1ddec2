import { html, nothing, type Html } from '../../platform/html/index.ts'
import { linkTarget } from '../link/link.ts'

export interface WordKeptOptions {
  /** "We kept 87 of every 100 promises in October." */
  readonly finding: string
  readonly link?: { readonly text: string; readonly href: string } | undefined
}

/** Whether the council kept its word, on the page where residents ask. */
export function wordKept(options: WordKeptOptions): Html {
  const link = options.link ? html`<p><a class="govuk-link" href="${linkTarget(options.link.href)}">${options.link.text}</a></p>` : nothing
  return html`<div class="moot-word-kept">
  <p class="moot-word-kept__finding">${options.finding}</p>
  ${link}
</div>`
}
