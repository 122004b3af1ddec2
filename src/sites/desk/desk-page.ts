import { assetUrl, demonstrationBar, deskLayout, page, sideNavigation } from '../../design/index.ts'
import type { SideNavigationSection } from '../../design/index.ts'
import { html } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { deskDialogs, deskFoot } from './desk-dialogs.ts'

/** Who is signed in, as the shell and its navigation see them; staff's own Officer fits it. */
export interface DeskOfficer {
  readonly id: number
  readonly name: string
  readonly roles: readonly string[]
  readonly teams: readonly string[]
}

export interface DeskPage {
  /** Who is signed in. */
  readonly officer: DeskOfficer
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
  navigation(officer: DeskOfficer, current: string): Promise<readonly SideNavigationSection[]>
}

/**
 * Turbo keeps to the desk's own pages. A page is never fetched before it is asked for, because opening a case is written
 * down as a read; and none is kept after it was left, because the next person at the screen may be another.
 */
const liveHead = html`<meta name="turbo-root" content="/desk">
<meta name="turbo-prefetch" content="false">
<meta name="turbo-cache-control" content="no-cache">
<meta name="turbo-refresh-method" content="morph">
<meta name="turbo-refresh-scroll" content="preserve">
`

export function makeDesk(parts: DeskShellParts): DeskShell {
  return async (options) => {
    const [council, sections] = await Promise.all([parts.council(), parts.navigation(options.officer, options.current ?? '')])
    const layout = deskLayout({
      navigation: sideNavigation({ name: 'Moothall desk', href: '/desk', sections, foot: deskFoot(options.officer.name) }),
      list: options.list, main: options.main, aside: options.aside, isCase: options.isCase,
    })
    return page({
      title: options.title,
      hasError: options.hasError,
      site: 'desk',
      theme: { name: `${council.name} desk`, stylesheet: '/theme.css' },
      bodyStart: parts.demonstration ? demonstrationBar({ text: `This is a demonstration. ${council.name} and everyone in it are made up.` }) : undefined,
      isWholeBody: true,
      main: html`${layout}${deskDialogs}`,
      head: html`${liveHead}${options.head}`,
      scripts: [assetUrl('desk.js'), ...(options.scripts ?? [])],
    })
  }
}
