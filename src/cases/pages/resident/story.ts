import { summaryList } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { writeInstant } from '../../../platform/time/index.ts'
import { lines, writeSize } from '../../../services/index.ts'
import type { CaseEvent, CaseFile } from '../../case.ts'
import { eventKind } from '../../events/index.ts'
import { writeReference } from '../../rules/reference.ts'
import type { Attachment } from '../../store/attachments.ts'

/** What happened, newest first, in the sentences that are for the resident. */
export function drawStory(events: readonly CaseEvent[]): Html {
  return html`<ol class="moot-story" reversed>${events.toReversed().map(happening)}</ol>`
}

function happening(event: CaseEvent): Html | undefined {
  const kind = eventKind(event.kind)
  const sentence = kind.residentSees?.(event.data)
  if (!sentence) return undefined
  const words = kind.internal || event.kind === 'case-opened' ? undefined : kind.words?.(event.data)
  return html`<li><p class="moot-story__what">${sentence}</p>
${words && words !== sentence ? html`<blockquote class="moot-story__words moot-wraps">${lines(words)}</blockquote>` : undefined}
<p class="moot-story__when"><time datetime="${event.at.toISOString()}">${writeInstant(event.at, 'long')}</time></p></li>
`
}

export interface Told {
  readonly caseFile: CaseFile
  readonly events: readonly CaseEvent[]
  readonly files: readonly Attachment[]
  readonly way: string
}

/** The resident's own words and answers as they gave them, and their files. */
export function drawTold({ caseFile, events, files, way }: Told): Html {
  const answers = (events[0]?.data['answers'] ?? []) as { question: string; answer: string }[]
  const rows = answers.map(({ question, answer }) => ({ key: { text: question }, value: { html: lines(answer) } }))
  const path = `/track/${writeReference(caseFile.ref)}/files`
  return html`${rows.length > 0 ? summaryList({ rows, classes: 'moot-answers' }) : html`<blockquote class="moot-story__words moot-wraps">${lines(caseFile.words)}</blockquote>`}
${files.length > 0 ? html`<h3 class="govuk-heading-s">Your files</h3>
<ul class="govuk-list">${files.map((file) => html`<li><a class="govuk-link moot-wraps" href="${path}/${file.id}${way}">${file.name}</a> (${writeSize(file.bytes)})</li>`)}</ul>` : undefined}`
}
