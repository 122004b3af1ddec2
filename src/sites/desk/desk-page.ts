import { demonstrationBar, deskLayout, page, sideNavigation } from '../../design/index.ts'
import type { SideNavigationSection } from '../../design/index.ts'
import { html } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'

export interface DeskPage {
  /** Who is signed in. */
  readonly officer: { readonly id: number; readonly name: string }
  readonly title: string
  readonly main: Html
  /** Path of the navigation link that is current. */
  readonly current?: string
  readonly hasError?: boolean
  readonly list?: { readonly html: Html; readonly label: string; readonly href: string }
  readonly aside?: { readonly html: Html; readonly label: string }
  readonly isCase?: boolean
  readonly head?: Html
  readonly scripts?: readonly string[]
}

/** Draws pages of the officers' desk. Modules are handed one, so that none needs to know what stands in the navigation. */
export type DeskShell = (options: DeskPage) => Promise<Html>

export interface DeskShellParts {
  council(): Promise<{ readonly name: string }>
  readonly demonstration: boolean
  /** The left navigation for this officer. */
  navigation(officer: { readonly id: number }, current: string): Promise<readonly SideNavigationSection[]>
}

export function makeDesk(parts: DeskShellParts): DeskShell {
  return async (options) => {
    const [council, sections] = await Promise.all([parts.council(), parts.navigation(options.officer, options.current ?? '')])
    return page({
      title: options.title,
      hasError: options.hasError,
      site: 'desk',
      theme: { name: `${council.name} desk`, stylesheet: '/theme.css' },
      bodyStart: parts.demonstration ? demonstrationBar({ text: `This is a demonstration. ${council.name} and everyone in it are made up.` }) : undefined,
      isWholeBody: true,
      main: deskLayout({
        navigation: sideNavigation({ name: 'Moothall desk', href: '/desk', sections, foot: foot(options.officer.name) }),
        list: options.list, main: options.main, aside: options.aside, isCase: options.isCase,
      }),
      head: options.head,
      scripts: options.scripts,
    })
  }
}

function foot(name: string): Html {
  return html`<p>${name}</p><form method="post" action="/desk/sign-out"><button class="desk-navigation__out" type="submit">Sign out</button></form>`
}
