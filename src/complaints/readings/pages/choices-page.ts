import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { readingOn } from '../../../procedures/version-on.ts'
import { top } from '../../../staff/index.ts'
import { choosings, isOfLaw, readingWords } from '../choice.ts'
import type { Choosing } from '../choice.ts'
import type { ChosenReading } from '../store.ts'

interface ChoicesView {
  readonly chosen: readonly ChosenReading[]
  readonly today: Day
}

/** Every rule that a council may read in more than one way, and how it does today. */
export function choicesPage(view: ChoicesView): Html {
  const part = (title: string, list: readonly Choosing[]) => html`<h2 class="govuk-heading-m">${title}</h2><dl class="desk-settings">${list.map((each) => entry(each, view))}</dl>`
  return html`${top({ title: 'How we read the rules', up: { href: '/desk/settings', text: 'Settings' } })}
<p>Some rules can be read in more than one way, and the date comes out differently. Until you choose, the earlier date is due. What you choose holds for what reaches us from a day on; what reached us before keeps its dates.</p>
${part('Rules that can be read in more than one way', choosings.filter(isOfLaw))}
${part('Times that no law names', choosings.filter((each) => !isOfLaw(each)))}`
}

function entry(choosing: Choosing, { chosen, today }: ChoicesView): Html {
  const { procedure, choice } = choosing
  const now = readingOn(choice, inOrder(chosen, choosing), today)
  const coming = chosen.filter((each) => each.procedure === procedure.id && each.choice === choice.id && each.from > today).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
  return html`<dt><a class="govuk-link" href="${`/desk/settings/readings/${procedure.id}/${choice.id}`}">${choice.question}</a></dt>
<dd>${procedure.title}. <strong>Now: ${readingWords(choosing, now)}</strong>${now === choice.unchosen ? ', the default' : ''}${coming ? `. From ${writeDay(coming.from)}: ${readingWords(choosing, coming.reading)}` : ''}</dd>
`
}

/** Oldest day first, and of one day the last that was written, as the rules take them. */
export function inOrder(chosen: readonly ChosenReading[], { procedure, choice }: Choosing): ChosenReading[] {
  return chosen.filter((each) => each.procedure === procedure.id && each.choice === choice.id).toSorted((a, b) => (a.from === b.from ? a.written.getTime() - b.written.getTime() : a.from < b.from ? -1 : 1))
}
