import { html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'

export interface WarningTextOptions extends Content {
  /** Said instead of the "!"; "Warning" unless told. */
  readonly iconFallbackText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function warningText(options: WarningTextOptions): Html {
  return html`<div class="${classNames('govuk-warning-text', options.classes)}"${extraAttributes(options.attributes)}>
  <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
  <strong class="govuk-warning-text__text">
    <span class="govuk-visually-hidden">${options.iconFallbackText || 'Warning'}</span>
    ${content(options)}
  </strong>
</div>`
}
