import { attributes, html, Html, nothing } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'
import { present, type Maybe } from '../maybe/maybe.ts'

export interface ServiceNavigationItem extends Content {
  readonly href?: string | undefined
  /** This very page. */
  readonly current?: boolean | undefined
  /** This page is in this part. */
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface ServiceNavigationSlots {
  readonly start?: Html | undefined
  readonly end?: Html | { readonly html?: Html | undefined; readonly align?: 'inline' | undefined } | undefined
  readonly navigationStart?: Html | undefined
  readonly navigationEnd?: Html | undefined
}

export interface ServiceNavigationOptions {
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation?: readonly Maybe<ServiceNavigationItem>[] | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationId?: string | undefined
  readonly navigationClasses?: string | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  /** Behind a menu button on a narrow screen; so for two items or more unless told. */
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly ariaLabel?: string | undefined
  readonly slots?: ServiceNavigationSlots | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function serviceNavigation(options: ServiceNavigationOptions): Html {
  const start = options.slots?.start ?? nothing
  const end = endSlot(options.slots?.end)
  const own = html` class="${classNames('govuk-service-navigation', options.classes)}" data-module="govuk-service-navigation"${extraAttributes(options.attributes)}`
  const inner = html`<div class="${classNames('govuk-width-container', end.align === 'inline' && 'govuk-service-navigation__inlining-container')}">
    ${start}
    <div class="govuk-service-navigation__container">
      ${serviceName(options.serviceName, options.serviceUrl)}
      ${navigation(options)}
    </div>
    ${end.html}
  </div>`
  // With a service name the nav alone is not the whole landmark.
  const isSection = Boolean(options.serviceName || start.markup || end.html.markup)
  return isSection ? html`<section aria-label="${options.ariaLabel ?? 'Service information'}"${own}>${inner}</section>` : html`<div${own}>${inner}</div>`
}

function endSlot(given: ServiceNavigationSlots['end']): { html: Html; align?: 'inline' | undefined } {
  if (given instanceof Html) return { html: given }
  return { html: given?.html ?? nothing, align: given?.align }
}

function serviceName(name: string | undefined, address: string | undefined): Html {
  if (!name) return nothing
  const inner = address
    ? html`<a href="${linkTarget(address)}" class="govuk-service-navigation__link">${name}</a>`
    : html`<span class="govuk-service-navigation__text">${name}</span>`
  return html`<span class="govuk-service-navigation__service-name">${inner}</span>`
}

function navigation(options: ServiceNavigationOptions): Html {
  const items = present(options.navigation)
  const { navigationStart, navigationEnd } = options.slots ?? {}
  if (!items.length && !navigationStart?.markup && !navigationEnd?.markup) return nothing
  const label = options.navigationLabel || options.menuButtonText || 'Menu'
  const isCollapsed = options.collapseNavigationOnMobile ?? items.length > 1
  return html`<nav aria-label="${label}" class="${classNames('govuk-service-navigation__wrapper', options.navigationClasses)}">
    ${isCollapsed ? menuButton(options) : nothing}
    <ul class="govuk-service-navigation__list" id="${options.navigationId || 'navigation'}">
      ${navigationStart}
      ${items.map(navigationItem)}
      ${navigationEnd}
    </ul>
  </nav>`
}

// Hidden until the script is there to make it work.
function menuButton(options: ServiceNavigationOptions): Html {
  const text = options.menuButtonText || 'Menu'
  const own = attributes({
    'aria-controls': options.navigationId || 'navigation',
    'aria-label': options.menuButtonLabel && options.menuButtonLabel !== text ? options.menuButtonLabel : null,
  })
  return html`<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"${own} hidden aria-hidden="true">${text}</button>`
}

function navigationItem(item: ServiceNavigationItem): Html {
  const isActive = Boolean(item.active || item.current)
  const words = content(item)
  // <strong> still shows where we are to a resident who sets their own colours.
  const inner = isActive ? html`<strong class="govuk-service-navigation__active-fallback">${words}</strong>` : words
  const current = attributes({ 'aria-current': isActive ? (item.current ? 'page' : 'true') : null })
  const target = item.href
    ? html`<a class="govuk-service-navigation__link" href="${linkTarget(item.href)}"${current}${extraAttributes(item.attributes)}>
      ${inner}
    </a>`
    : hasContent(item) ? html`<span class="govuk-service-navigation__text"${current}>
      ${inner}
    </span>` : nothing
  return html`<li class="${classNames('govuk-service-navigation__item', isActive && 'govuk-service-navigation__item--active')}">${target}</li>`
}
