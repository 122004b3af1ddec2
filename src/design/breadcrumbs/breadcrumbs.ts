import { html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface Breadcrumb extends Content {
  /** Without one it is this page. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface BreadcrumbsOptions {
  readonly items: readonly Breadcrumb[]
  /** Only the first and last on a narrow screen. */
  readonly collapseOnMobile?: boolean | undefined
  readonly labelText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function breadcrumbs(options: BreadcrumbsOptions): Html {
  const classes = classNames('govuk-breadcrumbs', options.classes, options.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')
  return html`<nav class="${classes}"${extraAttributes(options.attributes)} aria-label="${options.labelText ?? 'Breadcrumb'}">
  <ol class="govuk-breadcrumbs__list">
${options.items.map(crumb)}
  </ol>
</nav>`
}

function crumb(item: Breadcrumb): Html {
  if (!item.href) return html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${content(item)}</li>`
  return html`<li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href="${linkTarget(item.href)}"${extraAttributes(item.attributes)}>${content(item)}</a>
    </li>`
}
