import { html, nothing, type Html } from '../../platform/html/index.ts'
import { linkTarget } from '../link/link.ts'

export interface EmptyStateOptions {
  /** What is not there: "Nothing waits for you". */
  readonly title: string
  /** Why, and what would put something here. */
  readonly text: string
  readonly action?: { readonly text: string; readonly href: string } | undefined
  /** 2 unless told. */
  readonly headingLevel?: number | undefined
}

/** A list with nothing in it says why, and what to do next. */
export function emptyState(options: EmptyStateOptions): Html {
  const level = options.headingLevel ?? 2
  const action = options.action ? html`<p><a class="govuk-link" href="${linkTarget(options.action.href)}">${options.action.text}</a></p>` : nothing
  return html`<div class="moot-empty">
  <h${level} class="moot-empty__title">${options.title}</h${level}>
  <p>${options.text}</p>
  ${action}
</div>`
}
