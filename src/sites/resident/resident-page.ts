import { councilHeader, demonstrationBar, footer, page } from '../../design/index.ts'
import type { Html } from '../../platform/html/index.ts'

/** What the shell needs to know of the council; the council's settings fit it. */
export interface SiteCouncil {
  readonly name: string
}

export interface ResidentPage {
  readonly council: SiteCouncil
  /** demonstration: every page says that nothing in it is real. */
  readonly demonstration: boolean
  readonly title: string
  readonly main: Html
  readonly hasError?: boolean
  /** Back link or breadcrumbs. */
  readonly beforeContent?: Html
  readonly head?: Html
  readonly mainClass?: string
  readonly scripts?: readonly string[]
}

/** A page of the residents' site: the council's band, one column, and the same help in the same place on every page (WCAG 3.2.6). */
export function residentPage(options: ResidentPage): Html {
  const { council } = options
  return page({
    title: options.title,
    hasError: options.hasError,
    site: 'resident',
    theme: { name: council.name, stylesheet: '/theme.css' },
    bodyStart: options.demonstration ? demonstrationBar({ text: `This is a demonstration. ${council.name} and everyone in it are made up.` }) : undefined,
    header: councilHeader({ name: council.name, links: [
      { text: 'Track a request', href: '/track' },
      { text: 'How we are doing', href: '/performance' },
      { text: 'Contact us', href: '/contact' },
    ] }),
    beforeContent: options.beforeContent,
    main: options.main,
    mainClass: options.mainClass,
    head: options.head,
    scripts: options.scripts,
    footer: footer({ contentLicence: null, meta: { items: [
      { text: 'Contact us', href: '/contact' },
      { text: 'Accessibility statement', href: '/accessibility' },
      { text: 'Privacy', href: '/privacy' },
      { text: 'Cookies', href: '/cookies' },
      { text: 'How we are doing', href: '/performance' },
    ] } }),
  })
}
