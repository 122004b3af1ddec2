import { html, nothing, type Html } from '../../platform/html/index.ts'
import { content, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface ReachWay {
  /** "Web chat", a telephone number, a place. */
  readonly name: string
  readonly href?: string | undefined
  /** The wait now: "about 4 minutes". */
  readonly wait?: string | undefined
  /** When it is open, and what else it offers. */
  readonly note?: Content | undefined
}

/** Every way to reach the council, with its wait. */
export function reachList(ways: readonly ReachWay[]): Html {
  return html`<ul class="moot-reach">${ways.map(way)}</ul>`
}

function way(given: ReachWay): Html {
  const name = given.href ? html`<a class="govuk-link" href="${linkTarget(given.href)}"><strong>${given.name}</strong></a>` : html`<strong>${given.name}</strong>`
  return html`<li>
  <div class="moot-reach__line">${name}${given.wait ? html` <span>${given.wait}</span>` : nothing}</div>
  ${given.note ? html`<p>${content(given.note)}</p>` : nothing}
</li>`
}
