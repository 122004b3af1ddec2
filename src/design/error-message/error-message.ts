import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'

export interface ErrorMessageOptions extends Content {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  /** Said before the message by a screen reader; "Error" unless told, '' for none. */
  readonly visuallyHiddenText?: string | undefined
}

export function errorMessage(options: ErrorMessageOptions): Html {
  const prefix = options.visuallyHiddenText ?? 'Error'
  return html`<p${attributes({ id: options.id || null })} class="${classNames('govuk-error-message', options.classes)}"${extraAttributes(options.attributes)}>
  ${prefix ? html`<span class="govuk-visually-hidden">${prefix}:</span> ` : nothing}${content(options)}
</p>`
}
