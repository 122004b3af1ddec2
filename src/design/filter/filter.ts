import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { linkTarget } from '../link/link.ts'

export interface FilterItem {
  readonly text: string
  /** Where choosing it, or taking it off, leads. */
  readonly href: string
  readonly isOn?: boolean | undefined
}

export interface FilterOptions {
  /** What is filtered: "My work". */
  readonly label: string
  readonly items: readonly FilterItem[]
}

/** Ways to narrow or order a list, as links, so that a view has an address that can be kept and sent. */
export function filter(options: FilterOptions): Html {
  return html`<nav class="desk-filter" aria-label="Narrow ${options.label}"><ul>${options.items.map(choice)}</ul></nav>`
}

function choice(item: FilterItem): Html {
  const state = item.isOn ? html`<span class="govuk-visually-hidden"> (on)</span>` : nothing
  return html`<li><a href="${linkTarget(item.href)}"${attributes({ 'aria-current': item.isOn ? 'true' : null })}>${item.text}${state}</a></li>
`
}
