import { html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'

export interface LabelOptions extends Content {
  /** The id of the field that the label names. */
  readonly for?: string | undefined
  /** The label is the page's h1: for a page that asks one thing. */
  readonly isPageHeading?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function label(options: LabelOptions): Html {
  if (!hasContent(options)) return nothing
  const target = options.for ? { for: options.for } : {}
  const inner = html`<label class="${classNames('govuk-label', options.classes)}"${extraAttributes({ ...options.attributes, ...target })}>
  ${content(options)}
</label>`
  return options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${inner}</h1>` : inner
}
