import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { linkTarget } from '../link/link.ts'
import { present, type Maybe } from '../maybe/maybe.ts'

export interface HeaderLink {
  readonly text: string
  readonly href: string
  readonly current?: boolean | undefined
}

export interface CouncilHeaderOptions {
  readonly name: string
  /** Where the name leads; '/' unless told. */
  readonly href?: string | undefined
  /** Address of a picture that stands for the name. */
  readonly logo?: string | undefined
  readonly links?: readonly Maybe<HeaderLink>[] | undefined
  /** Names the navigation; "Council" unless told. */
  readonly linksLabel?: string | undefined
}

/** The council's band at the top of a page. */
export function councilHeader(options: CouncilHeaderOptions): Html {
  const links = present(options.links)
  const name = options.logo ? html`<img src="${linkTarget(options.logo)}" alt="${options.name}">` : options.name
  return html`<div class="moot-header">
  <div class="govuk-width-container moot-header__inner">
    <div class="moot-header__name"><a href="${linkTarget(options.href || '/')}">${name}</a></div>
    ${links.length ? html`<nav aria-label="${options.linksLabel ?? 'Council'}"><ul class="moot-header__links">${links.map(headerLink)}</ul></nav>` : nothing}
  </div>
</div>`
}

function headerLink(link: HeaderLink): Html {
  return html`<li><a href="${linkTarget(link.href)}"${attributes({ 'aria-current': link.current ? 'page' : null })}>${link.text}</a></li>
`
}
