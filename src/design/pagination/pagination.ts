import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'
import { present, type Maybe } from '../maybe/maybe.ts'

export interface PaginationItem {
  readonly number?: string | number | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  /** Only this: pages are left out here. */
  readonly ellipsis?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface PaginationLink extends Content {
  readonly href?: string | undefined
  /** What the page is about; shown when there are no numbers. */
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PaginationOptions {
  readonly items?: readonly Maybe<PaginationItem>[] | undefined
  readonly previous?: PaginationLink | undefined
  readonly next?: PaginationLink | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function pagination(options: PaginationOptions): Html {
  const isBlock = !options.items && Boolean(options.next || options.previous)
  return html`<nav class="${classNames('govuk-pagination', isBlock && 'govuk-pagination--block', options.classes)}" aria-label="${options.landmarkLabel || 'Pagination'}"${extraAttributes(options.attributes)}>
  ${options.previous?.href ? arrowLink('prev', options.previous, isBlock) : nothing}
  ${options.items ? html`<ul class="govuk-pagination__list">${present(options.items).filter((item) => Object.keys(item).length > 0).map(pageItem)}</ul>` : nothing}
  ${options.next?.href ? arrowLink('next', options.next, isBlock) : nothing}
</nav>`
}

function arrowLink(kind: 'prev' | 'next', link: PaginationLink, isBlock: boolean): Html {
  const words = hasContent(link) ? content(link) : html`${kind === 'prev' ? 'Previous' : 'Next'}<span class="govuk-visually-hidden"> page</span>`
  const titleClasses = classNames('govuk-pagination__link-title', isBlock && !link.labelText && 'govuk-pagination__link-title--decorated')
  const isArrowFirst = isBlock || kind === 'prev'
  return html`<div class="govuk-pagination__${kind}">
    <a class="govuk-link govuk-pagination__link" href="${linkTarget(link.href)}" rel="${kind}"${extraAttributes(link.attributes)}>
      ${isArrowFirst ? arrow(kind) : nothing}
      <span class="${titleClasses}">${words}</span>
      ${link.labelText && isBlock ? html`<span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">${link.labelText}</span>` : nothing}
      ${isArrowFirst ? nothing : arrow(kind)}
    </a>
  </div>`
}

function pageItem(item: PaginationItem): Html {
  const classes = classNames('govuk-pagination__item', item.current && 'govuk-pagination__item--current', item.ellipsis && 'govuk-pagination__item--ellipsis')
  if (item.ellipsis) return html`<li class="${classes}">&ctdot;</li>`
  const current = attributes({ 'aria-current': item.current ? 'page' : null })
  const label = item.visuallyHiddenText ?? `Page ${item.number}`
  return html`<li class="${classes}">
    <a class="govuk-link govuk-pagination__link" href="${linkTarget(item.href)}" aria-label="${label}"${current}${extraAttributes(item.attributes)}>
      ${item.number}
    </a>
  </li>`
}

const shapes = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function arrow(kind: 'prev' | 'next'): Html {
  return html`<svg class="govuk-pagination__icon govuk-pagination__icon--${kind}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
    <path d="${shapes[kind]}"></path>
  </svg>`
}
