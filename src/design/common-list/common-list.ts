import { html, nothing, type Html } from '../../platform/html/index.ts'
import { linkTarget } from '../link/link.ts'

export interface CommonItem {
  readonly text: string
  readonly href: string
  /** The time it takes: "We come back within 2 working days". */
  readonly takes?: string | undefined
}

/** What most people come for, each with the time it takes under its name. */
export function commonList(items: readonly CommonItem[]): Html {
  return html`<ul class="moot-common">${items.map(
    (item) => html`<li><a class="govuk-link" href="${linkTarget(item.href)}">${item.text}</a>${item.takes ? html`<p>${item.takes}</p>` : nothing}</li>
`)}</ul>`
}
