import { button, summaryList } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { fillLinked, fillWords } from '../fill-words.ts'
import { bullets, link, paragraph, plainPage, section } from '../statements/plain-page.ts'
import { whenBy } from '../when-by.ts'

const form = 'complaint'

/** What a complaint is, how to make one by any way, and what happens then. */
export async function drawComplain(tools: CouncilTools): Promise<Answer> {
  const [council, catalogue, calendars] = await Promise.all([tools.council(), tools.catalogue(), tools.calendars()])
  const service = catalogue.services.get(form)
  const words = (text: string) => fillWords(text, council)
  const when = service && whenBy(service, { now: tools.clock.now(), calendars })
  return plainPage(tools, 'Complain about us', html`
<p class="govuk-body-l">If you are not happy with what we did, did not do, or how we treated you or others, that is a complaint. You do not have to use that word.</p>
${service ? button({ text: 'Make a complaint', href: `/services/${form}/start`, isStartButton: true }) : undefined}
${section('Tell us about something for the first time', paragraph(html`If you have not told us before that something needs doing, such as a missed bin or a pothole, ${link('report it first', '/services')}. It is quicker. If we then do not put it right, complain.`))}
${service ? section('What happens next', html`<ol class="moot-next">${service.whatHappensNext.map((step) => html`<li>${words(step)}</li>`)}</ol>`, when ? paragraph(words(when)) : undefined) : undefined}
${section('Other ways to complain', summaryList({ rows: [
    { key: { text: 'By phone' }, value: { html: fillLinked(service?.otherWays.phone ?? '((phone))', council) } },
    { key: { text: 'In person' }, value: { text: service ? words(service.otherWays.inPerson) : council.counters.map((counter) => counter.name).join('; ') } },
    { key: { text: 'By post' }, value: { text: service ? words(service.otherWays.post) : council.postalAddress } },
    { key: { text: 'By email' }, value: { html: link(council.email, `mailto:${council.email}`) } },
  ] }), paragraph('You can complain to any of our staff. Someone may complain for you, if you want that. A complaint never changes how we treat you.'))}
${section('If you are still not happy', paragraph('You can go to an ombudsman, who is independent and free. They usually look at a complaint after we have given our last answer.'), bullets([
    html`Most complaints: the ${link('Local Government and Social Care Ombudsman', 'https://www.lgo.org.uk/')}`,
    html`Council homes: the ${link('Housing Ombudsman', 'https://www.housing-ombudsman.org.uk/')}, at any time`,
    html`How we use information: the ${link('Information Commissioner', 'https://ico.org.uk/')}`,
  ]))}`)
}
