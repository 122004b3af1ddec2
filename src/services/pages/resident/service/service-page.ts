import { button, details, insetText, summaryList } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { notFound } from '../../../../platform/http/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import { dayOf, writeDay } from '../../../../platform/time/index.ts'
import { nextYearlyDate } from '../../../catalogue/index.ts'
import type { Provider, Service } from '../../../catalogue/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import type { Council } from '../../../store/council-settings.ts'
import { answerPage } from '../answer-page.ts'
import { crumbs } from '../crumbs.ts'
import { emergencyNote } from '../emergency-note.ts'
import { fillLinked, fillWords, telephoneLink } from '../fill-words.ts'
import { nextStepsOf, providedBy } from '../provided-by.ts'
import { whenBy } from '../when-by.ts'

/** What a service is, what happens next and by when, and how to ask: here, by phone, by post, in person. */
export async function drawService(tools: CouncilTools, code: string): Promise<Answer> {
  const [council, catalogue, calendars] = await Promise.all([tools.council(), tools.catalogue(), tools.calendars()])
  const service = catalogue.services.get(code)
  if (!service) throw notFound('We have no service at this address. Search for what you need, or call us.')
  const words = (text: string) => fillWords(text, council)
  const group = council.groups.find((each) => each.code === service.group)
  const provider = providedBy(service, council)
  const now = tools.clock.now()
  const date = nextYearlyDate(service, dayOf(now))
  return answerPage(tools, {
    title: service.name, quickExit: service.quickExit === true,
    beforeContent: crumbs({ text: 'All services', href: '/services' }, ...(group ? [{ text: group.name, href: `/services/groups/${group.code}` }] : [])),
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">${service.name}</h1>
<p class="govuk-body-l">${words(service.summary)}</p>
${emergencyNote(service, council)}
${provider.by === 'us' ? undefined : signpost(provider, words)}
${date ? insetText({ html: html`<strong>${date.words}:</strong> ${writeDay(date.on, 'long')}` }) : undefined}
${button({ text: startWords(service, provider), href: `/services/${service.code}/start`, isStartButton: true })}
<h2 class="govuk-heading-m">What happens next</h2>
${nextSteps(nextStepsOf(service, council))}
${provider.by === 'us' ? when(whenBy(service, { now, calendars })) : undefined}
${otherWays(service, council, words)}
</div></div>`,
  })
}

function nextSteps(steps: readonly string[]): Html {
  return html`<ol class="moot-next">${steps.map((step) => html`<li>${step}</li>
`)}</ol>`
}

function when(text: string | undefined): Html | undefined {
  return text ? html`<h2 class="govuk-heading-m">By when</h2>
<p class="govuk-body">${text}</p>` : undefined
}

/** Who does it, how to reach them, and that we stay with the resident until they are helped. */
function signpost(provider: Exclude<Provider, { by: 'us' }>, words: (text: string) => string): Html {
  const reach = provider.by === 'other' ? html`<p class="govuk-body"><strong>${provider.name}</strong></p>
${summaryList({ rows: [
    provider.phone ? { key: { text: 'Phone' }, value: { html: html`<a class="govuk-link" href="${telephoneLink(provider.phone)}">${provider.phone}</a>` } } : undefined,
    provider.web ? { key: { text: 'Online' }, value: { html: html`<a class="govuk-link" href="${provider.web}">${provider.web.replace(/^https?:\/\//, '').replace(/\/$/, '')}</a>` } } : undefined,
  ] })}` : undefined
  return insetText({ html: html`<h2 class="govuk-heading-m">We do not do this ourselves</h2>
<p class="govuk-body">${words(provider.signpost)}</p>
${reach}
<p class="govuk-body">You can tell us anyway. We pass it on, and we ask you later whether that helped. If it did not, tell us and we take it up.</p>` })
}

function startWords(service: Service, provider: Provider): string {
  if (provider.by !== 'us') return 'Tell us, and we pass it on'
  return { report: 'Report it now', apply: 'Apply now', ask: 'Tell us now', information: 'Ask us a question', pay: 'Start now' }[service.kind]
}

/** The same by phone, in person and by post: nobody has to do this online. */
function otherWays(service: Service, council: Council, words: (text: string) => string): Html {
  const { phone, inPerson, post } = service.otherWays
  return html`<h2 class="govuk-heading-m">Other ways to ask</h2>
${summaryList({ rows: [
    { key: { text: 'By phone' }, value: { html: fillLinked(phone, council) } },
    { key: { text: 'In person' }, value: { text: words(inPerson) } },
    { key: { text: 'By post' }, value: { text: words(post) } },
  ] })}
${details({ summaryText: 'When the phone is answered, and where to come in', html: html`<p class="govuk-body">Phone: ${council.phoneHours}. Text relay: ${council.textRelay}.</p>
<ul class="govuk-list">${council.counters.map((counter) => html`<li><strong>${counter.name}</strong>, ${counter.address}: ${counter.hours}</li>`)}</ul>` })}`
}
