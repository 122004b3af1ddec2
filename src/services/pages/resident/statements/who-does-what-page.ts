import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import type { Service } from '../../../catalogue/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { fillWords } from '../fill-words.ts'
import { providedBy } from '../provided-by.ts'
import { link, paragraph, plainPage, section } from './plain-page.ts'

const bodies = [
  ['us', 'What we do'], ['county', 'What your county council does'], ['district', 'What your district council does'], ['other', 'What others do'],
] as const

/** Which council or body does what here, so that nobody is sent round in circles. */
export async function drawWhoDoesWhat(tools: CouncilTools): Promise<Answer> {
  const [council, catalogue] = await Promise.all([tools.council(), tools.catalogue()])
  const all = [...catalogue.services.values()].toSorted((one, other) => one.name.localeCompare(other.name))
  const by = (body: string) => all.filter((service) => providedBy(service, council).by === body)
  return plainPage(tools, 'Who does what here?', html`
<p class="govuk-body-l">You do not need to know this to ask. Tell us what you need, and if it is not ours we pass it on, tell you to whom, and ask you later whether that helped.</p>
${bodies.map(([body, title]) => (by(body).length > 0 ? section(title, body === 'us' || body === 'other' ? undefined : paragraph(fillWords(council.signposts[body], council)), list(by(body))) : undefined))}
${section('Parish and town councils', paragraph('Parish and town councils look after some local things, such as village halls, benches, bus shelters and small parks. If yours does what you ask for, we pass it on.'))}`)
}

function list(services: readonly Service[]): Html {
  return html`<ul class="govuk-list moot-columns">${services.map((service) => html`<li>${link(service.name, `/services/${service.code}`)}</li>
`)}</ul>`
}
