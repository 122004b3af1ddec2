import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { answerPage } from '../answer-page.ts'
import { crumbs } from '../crumbs.ts'

/** A page to read: a heading and text in one column. */
export function plainPage(tools: CouncilTools, title: string, text: Html, current?: string): Promise<Answer> {
  return answerPage(tools, {
    title, beforeContent: crumbs(), ...(current ? { current } : {}),
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">${title}</h1>
${text}
</div></div>`,
  })
}

export function paragraph(words: string | Html): Html {
  return html`<p class="govuk-body">${words}</p>
`
}

export function section(title: string, ...parts: readonly (Html | undefined)[]): Html {
  return html`<h2 class="govuk-heading-m">${title}</h2>
${parts}`
}

export function bullets(items: readonly (string | Html)[]): Html {
  return html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>
`)}</ul>`
}

export function link(text: string, href: string): Html {
  return html`<a class="govuk-link" href="${href}">${text}</a>`
}
