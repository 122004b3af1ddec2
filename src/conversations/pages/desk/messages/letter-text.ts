import { insetText } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'

/** Plain text as it was sent: paragraphs and line breaks kept, nothing in it a link. */
export function letterText(text: string): Html {
  const paragraphs = text.trim().split(/\n\s*\n/)
  return insetText({ html: html`${paragraphs.map((paragraph) => html`<p class="govuk-body">${paragraph.split('\n').map((line, at) => html`${at > 0 ? html`<br>` : null}${line}`)}</p>
`)}` })
}
