import { html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames } from '../attributes/attributes.ts'
import { linkTarget } from '../link/link.ts'

export interface DeskLayoutOptions {
  readonly navigation: Html
  /** The list column (work-list). */
  readonly list?: { readonly html: Html; readonly label: string; readonly href: string } | undefined
  readonly main: Html
  /** The side cards. */
  readonly aside?: { readonly html: Html; readonly label: string } | undefined
  /** A narrow screen shows the case alone, with a way back to the list. */
  readonly isCase?: boolean | undefined
}

/** The desk's shell, for `page({ site: 'desk', isWholeBody: true, main: deskLayout(…) })`. */
export function deskLayout(options: DeskLayoutOptions): Html {
  const { list, aside } = options
  return html`<div class="${classNames('desk', list && 'desk--list', list && options.isCase && 'desk--case')}">
${options.navigation}
${list ? html`<section class="desk-list" aria-label="${list.label}">${list.html}</section>` : nothing}
<div class="desk-body">
  ${list && options.isCase ? html`<nav class="desk-back" aria-label="Way back"><a class="govuk-back-link" href="${linkTarget(list.href)}">Back to ${list.label}</a></nav>` : nothing}
  <div class="${classNames('desk-columns', aside && 'desk-columns--aside')}">
    <main id="main-content">${options.main}</main>
    ${aside ? html`<aside aria-label="${aside.label}">${aside.html}</aside>` : nothing}
  </div>
</div>
</div>`
}
