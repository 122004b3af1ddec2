import { backLink, councilHeader, demonstrationBar, exitThisPage, footer, page } from '../../design/index.ts'
import { html } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'

/** What the shell needs to know of the council; the council's settings fit it. */
export interface SiteCouncil {
  readonly name: string
  readonly phone?: string
  readonly phoneHours?: string
}

export interface ResidentPage {
  readonly council: SiteCouncil
  /** demonstration: every page says that nothing in it is real. */
  readonly demonstration: boolean
  readonly title: string
  readonly main: Html
  readonly hasError?: boolean
  /** Breadcrumbs, or anything else above the content. */
  readonly beforeContent?: Html
  /** Where the link "Back" leads. */
  readonly back?: string
  /** Being seen reading this could be a danger: the page can be left at once. */
  readonly quickExit?: boolean
  readonly head?: Html
  readonly mainClass?: string
  readonly scripts?: readonly string[]
  /** Path of the header's link that is current. */
  readonly current?: string
}

const headerLinks = [
  { text: 'Track a request', href: '/track' },
  { text: 'How we are doing', href: '/performance' },
  { text: 'Contact us', href: '/contact' },
]

const footerLinks = [
  { text: 'Contact us', href: '/contact' },
  { text: 'Complain', href: '/complain' },
  { text: 'Accessibility statement', href: '/accessibility' },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Cookies', href: '/cookies' },
  { text: 'How we are doing', href: '/performance' },
]

/** A page of the residents' site: the council's band, one column, and the same help in the same place on every page (WCAG 3.2.6). */
export function residentPage(options: ResidentPage): Html {
  const { council } = options
  return page({
    title: options.title,
    hasError: options.hasError,
    site: 'resident',
    theme: { name: council.name, stylesheet: '/theme.css' },
    bodyStart: options.demonstration ? demonstrationBar({ text: `This is a demonstration. ${council.name} and everyone in it are made up.` }) : undefined,
    header: councilHeader({ name: council.name, links: headerLinks.map((link) => ({ ...link, current: link.href === options.current })) }),
    beforeContent: html`${options.quickExit ? exitThisPage() : undefined}${options.back ? html`<nav aria-label="Back">${backLink({ href: options.back })}</nav>` : undefined}${options.beforeContent}`,
    main: options.main,
    mainClass: options.mainClass,
    head: options.head,
    scripts: options.scripts,
    footer: footer({ contentLicence: null, meta: { html: help(council), items: footerLinks } }),
  })
}

function help(council: SiteCouncil): Html | undefined {
  if (!council.phone) return undefined
  return html`Need help? Call <a class="govuk-footer__link" href="tel:${council.phone.replaceAll(/[^\d+]/g, '')}">${council.phone}</a>${council.phoneHours ? html`, ${council.phoneHours}` : undefined}.`
}
