import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { keyHint } from '../key-hint/key-hint.ts'
import { linkTarget } from '../link/link.ts'
import { present, type Maybe } from '../maybe/maybe.ts'

export interface SideNavigationItem {
  readonly text: string
  readonly href: string
  /** How many wait there. */
  readonly count?: number | undefined
  /** What the count counts, for those who hear it: "open cases". */
  readonly countOf?: string | undefined
  readonly key?: string | undefined
  readonly current?: boolean | undefined
}

export interface SideNavigationSection {
  /** Without one for the first group. */
  readonly title?: string | undefined
  readonly items: readonly Maybe<SideNavigationItem>[]
}

export interface SideNavigationOptions {
  readonly name: string
  readonly href: string
  readonly label?: string | undefined
  readonly sections: readonly SideNavigationSection[]
  /** Below the links: who is signed in, the command key. */
  readonly foot?: Html | undefined
}

/** The desk's navigation, at the left of a wide screen and at the top of a narrow one. */
export function sideNavigation(options: SideNavigationOptions): Html {
  return html`<nav class="desk-navigation" aria-label="${options.label ?? 'Desk'}">
  <p class="desk-navigation__name"><a href="${linkTarget(options.href)}">${options.name}</a></p>
  ${options.sections.map(section)}
  ${options.foot ? html`<div class="desk-navigation__foot">${options.foot}</div>` : nothing}
</nav>`
}

function section(given: SideNavigationSection): Html {
  return html`${given.title ? html`<h2>${given.title}</h2>` : nothing}
  <ul>${present(given.items).map(item)}</ul>`
}

function item(given: SideNavigationItem): Html {
  const own = attributes({ href: linkTarget(given.href), 'aria-current': given.current ? 'page' : null, 'aria-keyshortcuts': given.key })
  const counted = given.countOf ? html`<span class="govuk-visually-hidden"> ${given.countOf}</span>` : nothing
  const count = given.count === undefined ? nothing : html` <span>${given.count}${counted}</span>`
  return html`<li><a class="desk-navigation__link"${own}><span>${given.text}</span>${count}${given.key ? keyHint(given.key) : nothing}</a></li>
`
}
