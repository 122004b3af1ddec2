import { attributes, html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'

export interface HintOptions extends Content {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function hint(options: HintOptions): Html {
  return html`<div${attributes({ id: options.id || null })} class="${classNames('govuk-hint', options.classes)}"${extraAttributes(options.attributes)}>
  ${content(options)}
</div>`
}
