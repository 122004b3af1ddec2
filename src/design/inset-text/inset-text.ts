import { attributes, html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'

export interface InsetTextOptions extends Content {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function insetText(options: InsetTextOptions): Html {
  return html`<div${attributes({ id: options.id || null })} class="${classNames('govuk-inset-text', options.classes)}"${extraAttributes(options.attributes)}>
  ${content(options)}
</div>`
}
