import { html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface BackLinkOptions extends Content {
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function backLink(options: BackLinkOptions): Html {
  return html`<a href="${linkTarget(options.href)}" class="${classNames('govuk-back-link', options.classes)}"${extraAttributes(options.attributes)}>${content(options) || 'Back'}</a>`
}
