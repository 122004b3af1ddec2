import { acts, keyHint, textarea } from '../../../design/index.ts'
import { attributes, html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { CaseFile } from '../../case.ts'
import { isSignposted } from '../../rules/is-signposted.ts'
import { movesFor } from '../../rules/moves.ts'
import type { Move, MoveName } from '../../rules/moves.ts'
import { writeReference } from '../../rules/reference.ts'
import type { MoveForm, MoveView } from './moves/index.ts'
import { casePath } from './queue-rows.ts'

/** Moves that begin with what stands in the box; each shows once what will be sent, to whom, before it goes. */
const written: readonly MoveName[] = ['answer-and-close', 'reply', 'ask', 'note', 'hand-over']
/** Moves done with one press. */
const atOnce: readonly MoveName[] = ['accept', 'take-back', 'take-on', 'resume']

const shownKey = (move: Move) => move.key.toUpperCase()

/** Answering for the case: one-press moves beside what happens next. */
export function caseStrip(officer: Officer, caseFile: CaseFile, next: string): Html {
  const moves = movesFor(officer, caseFile)
  const base = casePath(caseFile.ref)
  const presses = moves.filter((move) => atOnce.includes(move.name)).map((move) => html`<form method="post" action="${base}/${move.name}"><input type="hidden" name="events" value="${caseFile.events}">${acts({ items: [{ text: move.label, key: shownKey(move) }] })}</form>`)
  const declines = moves.filter((move) => move.name === 'decline' || move.name === 'reopen').map((move) => linkTo(base, move))
  return html`<div class="desk-strip"><p><strong>Next:</strong> ${next}</p>${presses.length + declines.length > 0 ? html`<div class="desk-strip__acts">${presses}${declines}</div>` : nothing}</div>`
}

function linkTo(base: string, move: Move): Html {
  return html`<a class="desk-act" href="${base}/${move.name}" data-turbo-frame="act" aria-keyshortcuts="${shownKey(move)}">${move.label}${keyHint(shownKey(move))}</a>`
}

/** Where officers write. What is typed stays in the tab until it is sent. */
export function caseBox(officer: Officer, caseFile: CaseFile, typed: string): Html {
  const moves = movesFor(officer, caseFile)
  const base = casePath(caseFile.ref)
  const writing = moves.filter((move) => written.includes(move.name))
  const others = moves.filter((move) => !written.includes(move.name) && !atOnce.includes(move.name) && move.name !== 'decline' && move.name !== 'reopen')
  const asking = isSignposted(caseFile) ? html`<p class="desk-more"><a class="govuk-link" href="${base}/signpost" data-turbo-frame="_top">Write down whether those whom we named helped</a></p>` : nothing
  if (writing.length === 0) return html`<turbo-frame id="act" data-events="${caseFile.events}"><p class="desk-quiet">You may read this case. Your role does not change it.</p></turbo-frame>`
  const isNoteOnly = writing.every((move) => move.name === 'note')
  return html`<turbo-frame id="act" data-events="${caseFile.events}"><form class="desk-answer" method="post" action="${base}/write" data-draft="${writeReference(caseFile.ref)}">
<input type="hidden" name="events" value="${caseFile.events}">
${textarea({ name: 'text', id: 'write', label: { text: isNoteOnly ? 'Write a note' : 'Write to the resident, or a note', classes: 'govuk-visually-hidden' }, rows: 4, value: typed, attributes: { placeholder: isNoteOnly ? 'A note for officers' : 'What you write goes to nobody until you choose below and look it over' } })}
${acts({ items: writing.map((move) => ({ text: move.label, key: shownKey(move), name: 'move', value: move.name })) })}
</form>
${others.length > 0 ? html`<p class="desk-more">${others.map((move) => html`<span><a class="govuk-link" href="${base}/${move.name}" aria-keyshortcuts="${shownKey(move)}">${move.label}</a> ${keyHint(shownKey(move))}</span> `)}</p>` : nothing}${asking}</turbo-frame>`
}

/** One move, opened in the box's place. `anyway`: the case has moved on, and the officer has been shown how. */
export function movePanel(form: MoveForm, view: MoveView, anyway: boolean): Html {
  const base = casePath(view.caseFile.ref)
  const isKept = written.includes(form.name)
  const readers = form.readBy === 'officers' ? html`<span class="moot-badge">Only officers see this</span>` : form.readBy === 'resident' ? html`<span class="moot-badge moot-badge--brand">The resident sees this</span>` : nothing
  const own = attributes({ enctype: form.takesFile ? 'multipart/form-data' : null, 'data-draft': isKept ? writeReference(view.caseFile.ref) : `${writeReference(view.caseFile.ref)} ${form.name}` })
  const back = isKept
    ? html`<button class="desk-act" type="submit" name="move" value="" formaction="${base}/write" formnovalidate data-turbo-frame="act">Back</button>`
    : html`<a class="desk-act" href="${base}" data-turbo-frame="act">Back</a>`
  return html`<turbo-frame id="act" data-events="${view.caseFile.events}"><form class="${`desk-answer desk-move${form.readBy === 'officers' ? ' desk-answer--internal' : ''}`}" method="post" action="${base}/${form.name}" data-open data-turbo-frame="_top"${own}>
<input type="hidden" name="events" value="${view.caseFile.events}">
<h2 class="desk-move__title">${form.title} ${readers}</h2>
${form.fields(view)}
<div class="desk-acts"><button class="desk-act desk-act--first" type="submit">${anyway ? `${form.send} anyway` : form.send}</button>${back}<p class="desk-acts__note">${form.takesFile ? nothing : html`${keyHint('Ctrl')} ${keyHint('↵')}`}</p></div>
</form></turbo-frame>`
}
