import { attributes, html, nothing, trusted, type Html } from '../../platform/html/index.ts'
import { assetUrl } from '../assets/assets.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { skipLink } from '../skip-link/skip-link.ts'

/** What a council sets about its pages besides theme.css. */
export interface Theme {
  /** At the end of every title: "Moothshire Council". */
  readonly name: string
  /** Address of a stylesheet with the council's own custom properties, laid over the demonstration council's. */
  readonly stylesheet?: string | undefined
  /** Address of the icon in the browser's tab. */
  readonly icon?: string | undefined
  /** The browser's own frame on a phone: a CSS colour. */
  readonly colour?: string | undefined
}

export interface PageOptions {
  /** Without "Error" and without the council's name. */
  readonly title: string
  /** The page shows an error summary, which its title must say first. */
  readonly hasError?: boolean | undefined
  /** 'en' unless told. */
  readonly lang?: string | undefined
  readonly theme: Theme
  /** Which stylesheet of ours, and which shell. */
  readonly site: 'resident' | 'desk' | 'performance'
  readonly main: Html
  /** `main` holds its own <main id="main-content">, and nothing is put around it. */
  readonly isWholeBody?: boolean | undefined
  /** Between the skip link and the header: the demonstration bar, a cookie banner. */
  readonly bodyStart?: Html | undefined
  /** Inside <header>. */
  readonly header?: Html | undefined
  /** Above main, inside its width: back link, breadcrumbs. */
  readonly beforeContent?: Html | undefined
  /** Inside <footer>. */
  readonly footer?: Html | undefined
  /** Addresses of further module scripts. */
  readonly scripts?: readonly string[] | undefined
  /** Inside <head>: meta, alternate links. */
  readonly head?: Html | undefined
  readonly skipLinkText?: string | undefined
  readonly bodyClass?: string | undefined
  readonly bodyAttributes?: Attributes | undefined
  readonly mainClass?: string | undefined
}

const doctype = trusted('<!DOCTYPE html>\n')

/** The whole document. Needs no inline script or style, so a content policy of 'self' holds. */
export function page(options: PageOptions): Html {
  return html`${doctype}<html lang="${options.lang ?? 'en'}" class="govuk-template site-${options.site}">
${head(options)}
<body class="${classNames('govuk-template__body', options.bodyClass)}"${extraAttributes(options.bodyAttributes)}>
<script src="${assetUrl('supported.js')}"></script>
${skipLink({ href: '#main-content', text: options.skipLinkText ?? 'Skip to main content' })}
${options.bodyStart}
${options.header ? html`<header class="govuk-template__header">${options.header}</header>` : nothing}
${options.isWholeBody ? options.main : container(options)}
${options.footer ? html`<footer class="govuk-template__footer">${options.footer}</footer>` : nothing}
</body>
</html>
`
}

function head(options: PageOptions): Html {
  const title = `${options.hasError ? 'Error: ' : ''}${options.title} - ${options.theme.name}`
  const styles = [assetUrl('govuk-frontend.min.css'), assetUrl('theme.css'), options.theme.stylesheet, assetUrl('base.css'), assetUrl(`${options.site}.css`)]
  const scripts = [assetUrl('start.js'), ...(options.scripts ?? [])]
  return html`<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color"${attributes({ content: options.theme.colour ?? '#0b5a4a' })}>
<link rel="icon" href="${options.theme.icon ?? assetUrl('icon.svg')}" type="image/svg+xml">
${['atkinson-400.woff2', 'atkinson-700.woff2'].map((name) => html`<link rel="preload" href="${assetUrl(name)}" as="font" type="font/woff2" crossorigin>
`)}${styles.map((address) => (address ? html`<link rel="stylesheet" href="${address}">
` : nothing))}${scripts.map((address) => html`<script type="module" src="${address}"></script>
`)}${options.head}
</head>`
}

function container(options: PageOptions): Html {
  return html`<div class="govuk-width-container">
${options.beforeContent}
<main class="${classNames('govuk-main-wrapper', options.mainClass)}" id="main-content">
${options.main}
</main>
</div>`
}
