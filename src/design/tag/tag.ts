import { html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'

export interface TagOptions extends Content {
  /** `govuk-tag--green` and the like; the words must say it without the colour. */
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function tag(options: TagOptions): Html {
  return html`<strong class="${classNames('govuk-tag', options.classes)}"${extraAttributes(options.attributes)}>
  ${content(options)}
</strong>`
}
