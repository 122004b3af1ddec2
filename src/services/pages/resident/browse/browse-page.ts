import { commonList } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import { notFound } from '../../../../platform/http/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { answerPage } from '../answer-page.ts'
import { crumbs } from '../crumbs.ts'
import { smallSearch } from '../small-search.ts'

/** All services by group. */
export async function drawGroups(tools: CouncilTools): Promise<Answer> {
  const { groups } = await tools.council()
  return answerPage(tools, {
    title: 'All services', beforeContent: crumbs(),
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">All services</h1>
${smallSearch()}
${commonList(groups.map((group) => ({ text: group.name, href: `/services/groups/${group.code}`, takes: group.summary })))}
</div></div>`,
  })
}

export async function drawGroup(tools: CouncilTools, code: string): Promise<Answer> {
  const [{ groups }, catalogue] = await Promise.all([tools.council(), tools.catalogue()])
  const group = groups.find((each) => each.code === code)
  if (!group) throw notFound()
  const services = [...catalogue.services.values()].filter((service) => service.group === code)
  return answerPage(tools, {
    title: group.name, beforeContent: crumbs({ text: 'All services', href: '/services' }),
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">${group.name}</h1>
<p class="govuk-body-l">${group.summary}.</p>
${commonList(services.map((service) => ({ text: service.name, href: `/services/${service.code}`, takes: service.summary })))}
<p class="govuk-body">Not here? <a class="govuk-link" href="/services/something-else">Tell us what you need</a> and we find who can help.</p>
</div></div>`,
  })
}
