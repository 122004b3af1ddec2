import { card, commonList, questionSearch, reachList, wordKept } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import { dayOf, writeDay } from '../../../../platform/time/index.ts'
import type { Day } from '../../../../platform/time/index.ts'
import { nextYearlyDate } from '../../../catalogue/index.ts'
import type { TopTask } from '../../../catalogue/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import type { Catalogue } from '../../../store/catalogue-store.ts'
import { answerPage } from '../answer-page.ts'
import { waysToReach } from '../contact/ways-to-reach.ts'
import type { ResidentDoors } from '../resident-doors.ts'

/** One question, what most people come for, every way to reach us, and whether we keep our word. */
export async function drawHome(tools: CouncilTools, doors: ResidentDoors): Promise<Answer> {
  const [council, catalogue, ways, kept] = await Promise.all([tools.council(), tools.catalogue(), waysToReach(tools, doors), doors.promiseSentence?.()])
  const today = dayOf(tools.clock.now())
  return answerPage(tools, {
    title: 'What do you need?',
    main: html`${questionSearch({ question: 'What do you need?', isPageHeading: true, hint: 'Use your own words. You can also ask by phone, in person or by post.' })}
<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-l">Most people come for</h2>
${commonList(council.topTasks.map((task) => commonItem(task, catalogue, today)))}
<p class="govuk-body"><a class="govuk-link" href="/services">See everything you can ask for</a></p>
${kept ? wordKept({ finding: kept, link: { text: 'See where we fell short', href: '/performance' } }) : undefined}
</div>
<div class="govuk-grid-column-one-third">${card({ title: 'Talk to us now', html: reachList(ways) })}</div>
</div>`,
  })
}

function commonItem(task: TopTask, catalogue: Catalogue, today: Day) {
  if ('page' in task) return { text: task.title, href: task.page, takes: task.words }
  const service = catalogue.services.get(task.service)
  const next = service && nextYearlyDate(service, today)
  const words = task.words?.replaceAll('((next date))', next ? writeDay(next.on).replace(/ \d{4}$/, '') : 'not set yet')
  // what the service promises now; words written beside the link would stay behind when the promise changes
  const takes = service?.promise ? service.promise.words.replace(/\.$/, '') : words
  return { text: task.title, href: `/services/${task.service}`, takes }
}
