import { breadcrumbs, councilHeader, demonstrationBar, footer, page } from '../../design/index.ts'
import type { Html } from '../../platform/html/index.ts'

export interface PerformancePage {
  readonly council: { readonly name: string }
  /** demonstration: every page says that nothing in it is real. */
  readonly demonstration: boolean
  readonly title: string
  readonly main: Html
  /** Path of the header's link that is current. */
  readonly current?: string
  /** Pages above this one, below the portal's first. */
  readonly above?: readonly { readonly text: string; readonly href: string }[]
  readonly head?: Html
}

const headerLinks = [
  { text: 'Priorities', href: '/performance/priorities' },
  { text: 'Measures', href: '/performance/measures' },
  { text: 'Standards', href: '/performance/standards' },
  { text: 'Complaints', href: '/performance/complaints' },
  { text: 'Data', href: '/performance/data' },
]

const footerLinks = [
  { text: 'How we are doing', href: '/performance' },
  { text: 'All our services', href: '/' },
  { text: 'Complain', href: '/complain' },
  { text: 'Accessibility statement', href: '/accessibility' },
  { text: 'Privacy', href: '/privacy' },
]

/** A page of the public portal. */
export function performancePage(options: PerformancePage): Html {
  const { council } = options
  return page({
    title: options.title,
    site: 'performance',
    theme: { name: council.name, stylesheet: '/theme.css' },
    bodyStart: options.demonstration ? demonstrationBar({ text: `This is a demonstration. ${council.name} and everyone in it are made up.` }) : undefined,
    header: councilHeader({ name: council.name, linksLabel: 'How we are doing', links: headerLinks.map((link) => ({ ...link, current: link.href === options.current })) }),
    beforeContent: options.above ? breadcrumbs({ items: [{ text: 'How we are doing', href: '/performance' }, ...options.above] }) : undefined,
    main: options.main,
    head: options.head,
    footer: footer({ meta: { items: footerLinks }, contentLicence: { text: 'Figures are published under the Open Government Licence v3.0, except where otherwise stated.' } }),
  })
}
