import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'
import type { Maybe } from '../maybe/maybe.ts'

export interface TabPanel extends Content {
  readonly attributes?: Attributes | undefined
}

export interface Tab {
  readonly label: string
  /** `idPrefix` and the place in the list unless told. */
  readonly id?: string | undefined
  readonly panel: TabPanel
  readonly attributes?: Attributes | undefined
}

export interface TabsOptions {
  readonly items?: readonly Maybe<Tab>[] | undefined
  /** "Contents" unless told; read where the tabs are a list of links. */
  readonly title?: string | undefined
  readonly id?: string | undefined
  readonly idPrefix?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function tabs(options: TabsOptions): Html {
  const places = (options.items ?? []).flatMap((item, at) => (item ? [{ item, at, id: item.id || `${options.idPrefix ?? ''}-${at + 1}` }] : []))
  const list = options.items?.length ? html`<ul class="govuk-tabs__list">${places.map(tabLink)}</ul>
  ${places.map(tabPanel)}` : nothing
  return html`<div${attributes({ id: options.id || null })} class="${classNames('govuk-tabs', options.classes)}"${extraAttributes(options.attributes)} data-module="govuk-tabs">
  <h2 class="govuk-tabs__title">${options.title ?? 'Contents'}</h2>
  ${list}
</div>`
}

interface Place {
  readonly item: Tab
  readonly at: number
  readonly id: string
}

function tabLink({ item, at, id }: Place): Html {
  return html`<li class="${classNames('govuk-tabs__list-item', at === 0 && 'govuk-tabs__list-item--selected')}">
  <a class="govuk-tabs__tab" href="#${id}"${extraAttributes(item.attributes)}>
    ${item.label}
  </a>
</li>`
}

function tabPanel({ item, at, id }: Place): Html {
  const words = content(item.panel)
  const inner = hasContent({ html: item.panel.html }) ? words : hasContent(item.panel) ? html`<p class="govuk-body">${words}</p>` : nothing
  return html`<div class="${classNames('govuk-tabs__panel', at > 0 && 'govuk-tabs__panel--hidden')}" id="${id}"${extraAttributes(item.panel.attributes)}>
${inner}
</div>`
}
