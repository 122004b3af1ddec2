import { commonList, insetText, reachList } from '../../../../design/index.ts'
import { cleanLine } from '../../../../platform/forms/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { otherBodiesFor, suggestServices } from '../../../search/index.ts'
import type { Service } from '../../../catalogue/index.ts'
import { answerPage } from '../answer-page.ts'
import { waysToReach } from '../contact/ways-to-reach.ts'
import { crumbs } from '../crumbs.ts'
import { fillWords, telephoneLink } from '../fill-words.ts'
import type { ResidentDoors } from '../resident-doors.ts'
import { smallSearch } from '../small-search.ts'

const longestQuery = 200

/** What fits the resident's own words: three suggestions first, then the rest; nothing found still leads to a person. */
export async function drawSearch(tools: CouncilTools, doors: ResidentDoors, typed: string): Promise<Answer> {
  const query = [...cleanLine(typed.slice(0, 2000))].slice(0, longestQuery).join('')
  const [catalogue, council, ways] = await Promise.all([tools.catalogue(), tools.council(), waysToReach(tools, doors)])
  const found = query === '' ? [] : suggestServices(catalogue, query)
  const others = otherBodiesFor(query, council.otherBodies)
  const isFound = found.length + others.length > 0
  const item = (service: Service) => ({ text: service.name, href: `/services/${service.code}`, takes: fillWords(service.summary, council) })
  const [best, rest] = [found.slice(0, 3), found.slice(3, 13)]
  return answerPage(tools, {
    title: query === '' ? 'Search' : `${query} - search`, beforeContent: crumbs(),
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">${headingOf(query, isFound)}</h1>
${smallSearch(query)}
${others.length > 0 ? elsewhere(others) : undefined}
${best.length > 0 ? html`<div class="moot-best">${commonList(best.map(item))}</div>` : undefined}
${rest.length > 0 ? html`<h2 class="govuk-heading-m">It could also be</h2>${commonList(rest.map(item))}` : undefined}
${query === '' || isFound ? undefined : nothingFound()}
<h2 class="govuk-heading-m">${isFound ? 'None of these?' : 'Other ways to get help'}</h2>
<ul class="govuk-list govuk-list--spaced">
<li><a class="govuk-link" href="/services/something-else">Tell us in your own words</a>, and a person finds who can help</li>
<li><a class="govuk-link" href="/services">Look through all services</a></li>
<li><a class="govuk-link" href="/complain">Complain about us</a></li>
</ul>
<h2 class="govuk-heading-m">Talk to us</h2>
${reachList(ways)}
</div></div>`,
  })
}

function headingOf(query: string, isFound: boolean): string {
  if (query === '') return 'What do you need?'
  return isFound ? 'Is it one of these?' : 'We did not find that'
}

/** What councils do not do, and who does. */
function elsewhere(others: ReturnType<typeof otherBodiesFor>): Html {
  return insetText({ html: html`<h2 class="govuk-heading-m">Not from us</h2>
<ul class="govuk-list">${others.map(({ what, who, phone, web }) => html`<li><strong>${what}:</strong> <a class="govuk-link" href="${web}">${who}</a>${phone ? html`, phone <a class="govuk-link" href="${telephoneLink(phone)}">${phone}</a>` : undefined}</li>`)}</ul>` })
}

function nothingFound(): Html {
  return html`<p class="govuk-body">Try one or two plain words for the thing itself, such as “bin”, “street light” or “school”. Small spelling mistakes do no harm.</p>`
}
