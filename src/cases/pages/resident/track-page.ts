import { notificationBanner } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { answerPage, telephoneLink } from '../../../services/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { readTeams } from '../../../staff/index.ts'
import type { Answer } from '../../../platform/http/index.ts'
import type { CaseEvent, CaseFile, CasePromise } from '../../case.ts'
import { writeReference } from '../../rules/reference.ts'
import { residentAttachments } from '../../store/attachments.ts'
import type { Attachment } from '../../store/attachments.ts'
import { readEvents, readPromises } from '../../store/read-case.ts'
import type { CaseDoors } from './case-doors.ts'
import { drawMessageForm } from './message-form.ts'
import type { MessageView } from './message-form.ts'
import { drawStory, drawTold } from './story.ts'
import { drawStanding } from './standing.ts'

export interface TrackedView {
  readonly caseFile: CaseFile
  /** The query that lets the resident in by a link: `?t=…`, or nothing. */
  readonly way: string
  readonly doors: CaseDoors
  readonly message: MessageView
  readonly done?: 'added' | 'reopened' | undefined
  /** The number under which a message waits that could not be put on the case. */
  readonly kept?: number | undefined
}

/** A resident's own case: how it stands, what was promised, what happens next, all that happened, and how to answer back. */
export async function drawTracked(tools: CouncilTools, view: TrackedView): Promise<Answer> {
  const { caseFile, message } = view
  const hasError = message.problems.length > 0
  const restricted = caseFile.restricted_to !== null
  const ref = writeReference(caseFile.ref)
  const [procedure, promises, events, files, council, teams] = await Promise.all([
    partOf(view),
    readPromises(tools.db, caseFile.id), readEvents(tools.db, caseFile.id),
    restricted ? [] : residentAttachments(tools.db, caseFile.id), tools.council(), restricted ? [] : readTeams(tools.db),
  ])
  const team = teams.find((each) => each.id === caseFile.owner_team)?.name
  return answerPage(tools, {
    title: restricted ? `Your request ${ref}` : `${headingOf(caseFile)} - ${ref}`, hasError, status: hasError ? 422 : 200, current: '/track',
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${hasError ? message.summary : banner(view, council.phone)}
<p class="govuk-caption-xl moot-reference">${ref}</p>
<h1 class="govuk-heading-xl moot-wraps">${restricted ? 'Your request' : headingOf(caseFile)}</h1>
${drawStanding({ caseFile, promises, events, team, now: tools.clock.now(), procedure })}
${procedure?.html}
${restricted ? html`<p class="govuk-body">To keep this private, we do not show more of it here. Call us and we talk it through with you.</p>${caseFile.procedure === null ? undefined : addPrivately(view)}` : everything(view, { promises, events, files })}
<h2 class="govuk-heading-m">Talk to us about it</h2>
<p class="govuk-body">Call <a class="govuk-link" href="${telephoneLink(council.phone)}">${council.phone}</a> (${council.phoneHours}; text relay ${council.textRelay}), come in, or write to ${council.postalAddress}. Say your reference, <span class="moot-reference">${ref}</span>.</p>
${complainToo(caseFile)}
</div></div>`,
  })
}

/** A complaint is named after the page where it begins, “Complain about us”, which is no name for one's own. */
const headingOf = ({ kind, title }: CaseFile) => (kind === 'complaint' ? 'Your complaint' : title)

/** Whoever complains already takes it further above. */
function complainToo({ kind }: CaseFile): Html | undefined {
  return kind === 'complaint' ? undefined : html`<p class="govuk-body">Not happy with how we handled it? <a class="govuk-link" href="/complain">Complain about us</a>.</p>`
}

async function partOf({ caseFile, doors, way }: TrackedView) {
  return caseFile.procedure ? doors.procedurePart?.(caseFile, way) : undefined
}

/** What is sent from here reaches the team, and is not shown on this page again. */
function addPrivately({ caseFile, way, message }: TrackedView): Html {
  return html`${drawMessageForm(caseFile, way, message)}<p class="govuk-body">We do not show here what you sent, so that nobody else reads it.</p>`
}

interface Everything {
  promises: readonly CasePromise[]
  events: readonly CaseEvent[]
  files: readonly Attachment[]
}

function everything(view: TrackedView, { events, files }: Everything): Html {
  const { caseFile, doors, way, message } = view
  const feedback = caseFile.state === 'closed' ? doors.caseFeedback?.(caseFile) : undefined
  const form = drawMessageForm(caseFile, way, message)
  // a question of ours and "not fixed" are what the resident came for
  const awaited = caseFile.state === 'waiting-for-resident' || (caseFile.state === 'closed' && caseFile.procedure === null)
  return html`${feedback ? html`<p class="govuk-body"><a class="govuk-link" href="${feedback}">Tell us how it went</a>. It takes 30 seconds.</p>` : undefined}
${awaited ? form : undefined}
<h2 class="govuk-heading-m">What has happened</h2>
${drawStory(events)}
${awaited ? undefined : form}
<h2 class="govuk-heading-m">What you told us</h2>
${drawTold({ caseFile, events, files, way })}`
}

function banner(view: TrackedView, phone: string): Html | undefined {
  if (view.kept !== undefined) {
    return notificationBanner({ text: `We have your message, under number ${view.kept}. It is not on this page yet because something went wrong on our side. A person will read it. If it is urgent, call ${phone} and say the number.` })
  }
  if (!view.done) return undefined
  return notificationBanner({ type: 'success', text: view.done === 'added' ? 'We have your message. The team that deals with this can see it now.' : 'We opened this again. The team that deals with this can see it now.' })
}
