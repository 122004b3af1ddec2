import { html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface SkipLinkOptions extends Content {
  /** '#content' unless told. */
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function skipLink(options: SkipLinkOptions): Html {
  return html`<a href="${linkTarget(options.href || '#content')}" class="${classNames('govuk-skip-link', options.classes)}"${extraAttributes(options.attributes)} data-module="govuk-skip-link">${content(options)}</a>`
}
