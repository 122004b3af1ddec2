import { panel, summaryList } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call } from '../../../platform/http/index.ts'
import { answerPage, fillWords, findForm, nextStepsOf, providedBy, telephoneLink } from '../../../services/index.ts'
import type { CouncilTools, OpenForm } from '../../../services/index.ts'
import type { CaseFile, CasePromise } from '../../case.ts'
import { writeReference } from '../../rules/reference.ts'
import { trackPath } from '../../rules/track-link.ts'
import { readCaseUnscoped, readPromises } from '../../store/read-case.ts'
import { caseOfForm } from './send-form.ts'

type Council = Awaited<ReturnType<CouncilTools['council']>>

/** What the resident keeps: the reference, the date promised or why there is none, what happens next, and how to come back. */
export async function drawDone(tools: CouncilTools, call: Call): Promise<Answer> {
  const form = await findForm(tools, call)
  if (form.draft.ledger_number === null) return seeOther(`/forms/${form.draft.id}/check`)
  const caseId = await caseOfForm(tools, form.draft.ledger_number)
  const [caseFile, promises, council] = await Promise.all([caseId && readCaseUnscoped(tools.db, { id: caseId }), caseId ? readPromises(tools.db, caseId) : [], tools.council()])
  if (caseFile && isOver(caseFile, form.service.quickExit === true, tools.clock.now())) return seeOther(`/track?ref=${writeReference(caseFile.ref)}`)
  const main = caseFile ? received(tools, form, { caseFile, promises, council }) : waiting(form, council)
  return answerPage(tools, { title: caseFile ? `We have it - ${writeReference(caseFile.ref)}` : 'We have it', quickExit: form.service.quickExit === true, main })
}

/**
 * For whom the page is shown no more: the next person at a library's computer. Who did not say who they are has no
 * other way in, and keeps this one; but not where someone at home may look: there the page ends for all.
 */
function isOver({ resident_id: resident, opened_at: opened }: CaseFile, mayHarm: boolean, now: Date): boolean {
  return (resident !== null || mayHarm) && now.getTime() - opened.getTime() > 3_600_000
}

interface Shown {
  caseFile: CaseFile
  promises: readonly CasePromise[]
  council: Council
}

function received(tools: CouncilTools, { service, journey }: OpenForm, { caseFile, promises, council }: Shown): Html {
  const words = (text: string) => fillWords(text, council)
  const ref = writeReference(caseFile.ref)
  const link = trackPath(tools.config, caseFile.ref, tools.clock.now())
  const ours = providedBy(service, council).by === 'us'
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${panel({ titleText: 'We have it', html: html`Your reference<br><strong class="moot-reference">${ref}</strong>` })}
<h2 class="govuk-heading-m">${promises.length > 0 ? 'What we promise' : 'When you hear from us'}</h2>
<p class="govuk-body-l">${promises[0]?.words ?? words(service.noPromise ?? (ours ? 'We cannot give you a date yet. We tell you as soon as we can.' : 'Someone else does this work, so we cannot give you a date for them. We tell you who has it.'))}</p>
<h2 class="govuk-heading-m">What happens next</h2>
<ol class="moot-next">${nextStepsOf(service, council).map((step) => html`<li>${step}</li>`)}</ol>
<p class="govuk-body">${howWeReach(journey.answers)}</p>
<p class="govuk-body">You can <a class="govuk-link" href="${link}">follow it, add a message or send a photo</a> at any time. Anyone who has that link can see it, so keep it to yourself.</p>
<h2 class="govuk-heading-m">Keep this page</h2>
<p class="govuk-body">Write down your reference, or print or save this page.</p>
${otherWays(council, ref)}
</div></div>`
}

function howWeReach(answers: Readonly<Record<string, unknown>>): string {
  const ways = (answers['your-ways'] ?? []) as readonly string[]
  if (ways.length === 0) return 'You did not say who you are, so we cannot tell you what we did. The link below shows it.'
  const words = ways.map((way) => (way === 'email' ? 'at the email address that you gave' : way === 'phone' ? 'by phone' : 'by post'))
  return `We reach you ${words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words[0]}.`
}

/** The same help as before it was sent: nobody has to come back online. */
function otherWays(council: Council, ref: string): Html {
  return html`<h2 class="govuk-heading-m">If you need to talk to us about it</h2>
${summaryList({ rows: [
    { key: { text: 'By phone' }, value: { html: html`<a class="govuk-link" href="${telephoneLink(council.phone)}">${council.phone}</a>, ${council.phoneHours}. Say your reference, <span class="moot-reference">${ref}</span>.` } },
    { key: { text: 'In person' }, value: { text: council.counters.map((counter) => `${counter.name} (${counter.hours})`).join('; ') } },
    { key: { text: 'By post' }, value: { text: `${council.postalAddress}. Write your reference on the letter.` } },
  ] })}`
}

/** It is in the ledger but no case could be opened from it by itself: said as it is, with the number to quote. */
function waiting({ draft }: OpenForm, council: Council): Html {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${panel({ titleText: 'We have it', html: html`Your number<br><strong>${draft.ledger_number}</strong>` })}
<h2 class="govuk-heading-m">Something went wrong on our side</h2>
<p class="govuk-body">Nothing that you wrote is lost. We have all of it, under number ${draft.ledger_number}. A person will read it and deal with it.</p>
<p class="govuk-body">We could not give you a date by ourselves. If it is urgent, or you have heard nothing within one working day, call <a class="govuk-link" href="${telephoneLink(council.phone)}">${council.phone}</a> (${council.phoneHours}) and say the number.</p>
</div></div>`
}
