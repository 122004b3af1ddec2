import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { chosen, content, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface ErrorSummaryItem extends Content {
  /** '#' and the id of the field, so that the resident lands on it. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface ErrorSummaryOptions {
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly descriptionText?: string | undefined
  readonly descriptionHtml?: Html | undefined
  readonly errorList?: readonly ErrorSummaryItem[] | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function errorSummary(options: ErrorSummaryOptions): Html {
  const description = chosen(options.descriptionHtml, options.descriptionText)
  const focus = attributes({ 'data-disable-auto-focus': options.disableAutoFocus === undefined ? null : String(options.disableAutoFocus) })
  // The alert is a child of its own: focus moving to the same element would cut its reading short.
  return html`<div class="${classNames('govuk-error-summary', options.classes)}"${focus}${extraAttributes(options.attributes)} data-module="govuk-error-summary">
  <div role="alert">
    <h2 class="govuk-error-summary__title">${chosen(options.titleHtml, options.titleText)}</h2>
    <div class="govuk-error-summary__body">
      ${description ? html`<p>${description}</p>` : nothing}
      ${options.errorList?.length ? html`<ul class="govuk-list govuk-error-summary__list">${options.errorList.map(entry)}</ul>` : nothing}
    </div>
  </div>
</div>`
}

function entry(item: ErrorSummaryItem): Html {
  if (!item.href) return html`<li>${content(item)}</li>`
  return html`<li><a href="${linkTarget(item.href)}"${extraAttributes(item.attributes)}>${content(item)}</a></li>`
}
