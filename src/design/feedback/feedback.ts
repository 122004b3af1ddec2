import { html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { chosen, content, hasContent, type Content } from '../content/content.ts'

export interface FeedbackOptions extends Content {
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly headingLevel?: number | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The band at the foot of a page that asks how it went. */
export function feedback(options: FeedbackOptions): Html {
  const level = options.headingLevel || 2
  const words = content(options)
  const body = hasContent({ html: options.html }) ? words : html`<p class="govuk-body">${words}</p>`
  return html`<div class="${classNames('govuk-feedback govuk-width-container', options.classes)}"${extraAttributes(options.attributes)}>
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h${level} class="govuk-feedback__title">${chosen(options.titleHtml, options.titleText)}</h${level}>
      ${hasContent(options) ? html`<div class="govuk-feedback__body">${body}</div>` : nothing}
    </div>
  </div>
</div>`
}
