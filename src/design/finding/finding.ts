import { html, nothing, type Html } from '../../platform/html/index.ts'
import { content, type Content } from '../content/content.ts'

export interface FindingOptions {
  /** A sentence with the figure in it. */
  readonly sentence: string
  /** What it is of, what is left out and as of when. A rate is never printed without it. */
  readonly base: Content
  /** Chart (with its own title and description) and what stands under it. */
  readonly figure?: { readonly html: Html; readonly caption?: string | undefined } | undefined
  /** 1 unless told. */
  readonly headingLevel?: number | undefined
}

/** A finding of the portal: the sentence, its base, then the chart. */
export function finding(options: FindingOptions): Html {
  const level = options.headingLevel ?? 1
  const { figure } = options
  const caption = figure?.caption ? html`<figcaption>${figure.caption}</figcaption>` : nothing
  return html`<h${level} class="portal-finding">${options.sentence}</h${level}>
<p class="portal-base">${content(options.base)}</p>
${figure ? html`<figure class="portal-figure">${figure.html}${caption}</figure>` : nothing}`
}
