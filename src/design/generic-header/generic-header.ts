import { html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { chosen } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface GenericHeaderOptions {
  readonly logoText?: string | undefined
  readonly logoHtml?: Html | undefined
  /** '/' unless told. */
  readonly url?: string | undefined
  readonly containerClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The header of a site that is not GOV.UK: a name or a logo that leads home. */
export function genericHeader(options: GenericHeaderOptions): Html {
  return html`<div class="${classNames('govuk-generic-header', options.classes)}"${extraAttributes(options.attributes)}>
  <div class="govuk-generic-header__container ${options.containerClasses || 'govuk-width-container'}">
    <div class="govuk-generic-header__logo">
      <a href="${linkTarget(options.url || '/')}" class="govuk-generic-header__homepage-link">
        ${chosen(options.logoHtml, options.logoText)}
      </a>
    </div>
  </div>
</div>`
}
