import { table } from '../../design/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import { html } from '../../platform/html/index.ts'
import { licence } from './downloads.ts'
import { show, visit } from './portal.ts'
import type { Portal } from './portal.ts'

/** Everything that can be taken away, and on what terms. */
export async function showData(portal: Portal, call: Call): Promise<Answer> {
  const seen = await visit(portal, call)
  const main = html`<h1 class="govuk-heading-xl">Data</h1>
<p class="govuk-body-l">Every figure on these pages, month by month, for you to use. You may copy, change and publish it under the <a class="govuk-link" href="${licence.url}">${licence.name}</a>.</p>
<p class="govuk-body">Figures follow what happens within two minutes. A month may still change a little after its end, when late work is written down. Figures that could point at a person, or that rest on too few answers, are left out here as they are on the pages, and marked as suppressed.</p>
${table({
    classes: 'portal-services', firstCellIsHeader: true, caption: 'Downloads', captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'Measure' }, { text: 'Download' }],
    rows: portal.measures.map(({ id, title }) => [
      { html: html`<a class="govuk-link" href="/performance/measures/${id}">${title}</a>` },
      { html: html`<a class="govuk-link" href="/performance/measures/${id}.csv">CSV<span class="govuk-visually-hidden">: ${title}</span></a>&nbsp;·&nbsp;<a class="govuk-link" href="/performance/measures/${id}.json">JSON<span class="govuk-visually-hidden">: ${title}</span></a>` },
    ]),
  })}
<p class="govuk-body">CSV opens in a spreadsheet. JSON is for programs.</p>
<h2 class="govuk-heading-m">What the columns mean</h2>
<p class="govuk-body">Value is numerator ÷ denominator, as a fraction. Low and high are the ends of a 95% interval, which only figures from answers have: complete records need none. Base is how many things a figure rests on. To add up months or services, add the numerators and the denominators and divide again; never average the rates.</p>
<p class="govuk-body">Add <code>?by=service</code> (or team, channel, ward), <code>?member=</code> or <code>?method=</code> to an address for a part of it.</p>`
  return show(portal, seen, { title: 'Data', main, current: '/performance/data', above: [{ text: 'Data', href: '/performance/data' }] })
}
