import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, wordingAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'
import type { Maybe } from '../maybe/maybe.ts'

export interface AccordionSection {
  readonly heading: Content
  readonly summary?: Content | undefined
  readonly content: Content
  readonly expanded?: boolean | undefined
}

export interface AccordionOptions {
  /** One in the whole site: the browser remembers by it which sections are open. */
  readonly id: string
  readonly items: readonly Maybe<AccordionSection>[]
  readonly headingLevel?: number | undefined
  readonly rememberExpanded?: boolean | undefined
  readonly hideAllSectionsText?: string | undefined
  readonly hideSectionText?: string | undefined
  readonly hideSectionAriaLabelText?: string | undefined
  readonly showAllSectionsText?: string | undefined
  readonly showSectionText?: string | undefined
  readonly showSectionAriaLabelText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function accordion(options: AccordionOptions): Html {
  const words = wordingAttributes({
    'hide-all-sections': options.hideAllSectionsText,
    'hide-section': options.hideSectionText,
    'hide-section-aria-label': options.hideSectionAriaLabelText,
    'show-all-sections': options.showAllSectionsText,
    'show-section': options.showSectionText,
    'show-section-aria-label': options.showSectionAriaLabelText,
  })
  const remember = attributes({ 'data-remember-expanded': options.rememberExpanded === undefined ? null : String(options.rememberExpanded) })
  return html`<div class="${classNames('govuk-accordion', options.classes)}" data-module="govuk-accordion" id="${options.id}"${words}${remember}${extraAttributes(options.attributes)}>
  ${options.items.map((item, at) => (item ? section(options, item, at + 1) : nothing))}
</div>`
}

function section(options: AccordionOptions, item: AccordionSection, number: number): Html {
  const level = options.headingLevel || 2
  const summary = hasContent(item.summary) && html`<div class="govuk-accordion__section-summary govuk-body" id="${options.id}-summary-${number}">${content(item.summary)}</div>`
  return html`<div class="${classNames('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}">
    <div class="govuk-accordion__section-header">
      <h${level} class="govuk-accordion__section-heading">
        <span class="govuk-accordion__section-button" id="${options.id}-heading-${number}">
          ${content(item.heading)}
        </span>
      </h${level}>
      ${summary}
    </div>
    <div id="${options.id}-content-${number}" class="govuk-accordion__section-content">${body(item.content)}</div>
  </div>`
}

function body(given: Content | undefined): Html | string | undefined {
  if (hasContent({ html: given?.html })) return content(given)
  return hasContent(given) ? html`<p class="govuk-body">${content(given)}</p>` : nothing
}
