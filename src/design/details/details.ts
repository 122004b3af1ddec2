import { attributes, html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { chosen, content, type Content } from '../content/content.ts'

export interface DetailsOptions extends Content {
  readonly summaryText?: string | undefined
  readonly summaryHtml?: Html | undefined
  readonly open?: boolean | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function details(options: DetailsOptions): Html {
  return html`<details${attributes({ id: options.id || null })} class="${classNames('govuk-details', options.classes)}"${extraAttributes(options.attributes)}${attributes({ open: options.open })}>
  <summary class="govuk-details__summary">
    <span class="govuk-details__summary-text">
      ${chosen(options.summaryHtml, options.summaryText)}
    </span>
  </summary>
  <div class="govuk-details__text">${content(options)}</div>
</details>`
}
