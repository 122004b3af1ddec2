import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'

export interface LegendOptions extends Content {
  readonly classes?: string | undefined
  /** The legend is the page's h1: for a page that asks one thing. */
  readonly isPageHeading?: boolean | undefined
}

export interface FieldsetOptions {
  readonly legend?: LegendOptions | undefined
  readonly html?: Html | undefined
  readonly describedBy?: string | undefined
  readonly role?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function fieldset(options: FieldsetOptions): Html {
  const named = attributes({ role: options.role || null, 'aria-describedby': options.describedBy || null })
  return html`<fieldset class="${classNames('govuk-fieldset', options.classes)}"${named}${extraAttributes(options.attributes)}>
  ${hasContent(options.legend) ? legend(options.legend!) : nothing}
  ${options.html}
</fieldset>`
}

function legend(options: LegendOptions): Html {
  const words = content(options)
  return html`<legend class="${classNames('govuk-fieldset__legend', options.classes)}">
    ${options.isPageHeading ? html`<h1 class="govuk-fieldset__heading">${words}</h1>` : words}
  </legend>`
}
