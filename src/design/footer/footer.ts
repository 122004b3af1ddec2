import { html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface FooterLink {
  readonly text?: string | undefined
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface FooterSection {
  readonly title: string
  readonly columns?: number | undefined
  /** A width of the grid, such as 'one-third'; 'full' unless told. */
  readonly width?: string | undefined
  readonly items?: readonly FooterLink[] | undefined
}

export interface FooterMeta extends Content {
  readonly visuallyHiddenTitle?: string | undefined
  readonly items?: readonly FooterLink[] | undefined
}

export interface FooterOptions {
  readonly navigation?: readonly FooterSection[] | undefined
  readonly meta?: FooterMeta | undefined
  /** null for none; the Open Government Licence unless told. */
  readonly contentLicence?: Content | null | undefined
  /** Whose the content is; printed only if given, and never with the Royal Arms. */
  readonly copyright?: Content | undefined
  readonly containerClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function footer(options: FooterOptions): Html {
  return html`<div class="${classNames('govuk-footer', options.classes)}"${extraAttributes(options.attributes)}>
  <div class="${classNames('govuk-width-container', options.containerClasses)}">
    ${options.navigation?.length ? html`<div class="govuk-footer__navigation">${options.navigation.map(section)}</div>
    <hr class="govuk-footer__section-break">` : nothing}
    <div class="govuk-footer__meta">
      <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
        ${options.meta ? meta(options.meta) : nothing}
        ${options.contentLicence === null ? nothing : licence(options.contentLicence)}
      </div>
      ${hasContent(options.copyright) ? html`<div class="govuk-footer__meta-item">${content(options.copyright)}</div>` : nothing}
    </div>
  </div>
</div>`
}

function section(given: FooterSection): Html {
  const listClasses = classNames('govuk-footer__list', Boolean(given.columns) && `govuk-footer__list--columns-${given.columns}`)
  const links = (given.items ?? []).filter((item) => item.href && item.text)
  return html`<div class="govuk-footer__section govuk-grid-column-${given.width || 'full'}">
    <h2 class="govuk-footer__heading govuk-heading-m">${given.title}</h2>
    ${given.items?.length ? html`<ul class="${listClasses}">${links.map((item) => html`<li class="govuk-footer__list-item">${link(item)}</li>`)}</ul>` : nothing}
  </div>`
}

function link(item: FooterLink): Html {
  return html`<a class="govuk-footer__link" href="${linkTarget(item.href)}"${extraAttributes(item.attributes)}>
    ${item.text}
  </a>`
}

function meta(given: FooterMeta): Html {
  return html`<h2 class="govuk-visually-hidden">${given.visuallyHiddenTitle || 'Support links'}</h2>
    ${given.items?.length ? html`<ul class="govuk-footer__inline-list">${given.items.map((item) => html`<li class="govuk-footer__inline-list-item">${link(item)}</li>`)}</ul>` : nothing}
    ${hasContent(given) ? html`<div class="govuk-footer__meta-custom">${content(given)}</div>` : nothing}`
}

function licence(given: Content | undefined): Html {
  return html`<svg aria-hidden="true" focusable="false" class="govuk-footer__licence-logo" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 483.2 195.7" height="17" width="41">
    <path fill="currentColor" d="M421.5 142.8V.1l-50.7 32.3v161.1h112.4v-50.7zm-122.3-9.6A47.12 47.12 0 0 1 221 97.8c0-26 21.1-47.1 47.1-47.1 16.7 0 31.4 8.7 39.7 21.8l42.7-27.2A97.63 97.63 0 0 0 268.1 0c-36.5 0-68.3 20.1-85.1 49.7A98 98 0 0 0 97.8 0C43.9 0 0 43.9 0 97.8s43.9 97.8 97.8 97.8c36.5 0 68.3-20.1 85.1-49.7a97.76 97.76 0 0 0 149.6 25.4l19.4 22.2h3v-87.8h-80l24.3 27.5zM97.8 145c-26 0-47.1-21.1-47.1-47.1s21.1-47.1 47.1-47.1 47.2 21 47.2 47S123.8 145 97.8 145"/>
  </svg>
  <span class="govuk-footer__licence-description">
    ${hasContent(given) ? content(given) : openGovernmentLicence}
  </span>`
}

const openGovernmentLicence = html`All content is available under the
  <a class="govuk-footer__link" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license">Open Government Licence v3.0</a>, except where otherwise stated`
