import { card, toast } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { dayOf, writeInstant } from '../../../platform/time/index.ts'
import { mayOpen, scopeOf } from '../../../staff/index.ts'
import { acceptedWords, clockList, guidance, moveActs, nextWords } from './panel.ts'
import { faultBox, folded, line, shortDay, text as longText } from './parts.ts'
import type { Typed } from './parts.ts'
import { peoplePart } from './people-part.ts'
import type { PeopleView } from './people-part.ts'
import { pointsPart } from './points-part.ts'
import { contributionPart } from '../../contributions/index.ts'
import { moveNamed, standsAnswered, stateNamed } from '../../rules/procedure-of.ts'

export interface WholeView extends PeopleView {
  readonly ref: string
  /** The request that it is about, when this officer may see it. */
  readonly about: { readonly ref: string; readonly title: string } | undefined
  readonly done: string
}

/** All of one complaint: where it stands, its points, its people, what others are asked, its letters. */
export function complaintMain(view: WholeView, typed: Typed | undefined): Html {
  const { caseFile, complaint, followed } = view
  const seesCase = mayOpen(scopeOf(view.officer), caseFile)
  return html`${faultBox(typed)}${doneWords(view)}
<p class="desk-back-link">${seesCase ? html`<a class="govuk-link" href="${`/desk/cases/${view.ref}`}">The case: ${view.ref}</a>` : view.ref}</p>
<h1 class="govuk-heading-l">${caseFile.title}</h1>
<p><strong>${stateNamed(followed.version, complaint.state).name}</strong>${acceptedWords(view)} · ${followed.procedure.title} · received ${shortDay(dayOf(complaint.received))}</p>
<blockquote class="desk-said-words desk-said-words--resident"><p>${caseFile.words}</p></blockquote>
<div class="desk-strip"><p><strong>Next:</strong> ${nextWords(view)}</p></div>
${moveActs(view)}${reread(view, typed)}${takenBack(view, typed)}
${pointsPart(view, typed)}
${peoplePart(view, typed)}
${contributionPart(view, typed)}
${followed.procedure.kind === 'information-request' ? nothing : beside(view, typed)}
${letters(view)}`
}

const byHand = { post: 'Print its letter and post it.', 'in-person': 'Print its letter and hand it over.', phone: 'Read its letter out on the phone.' } as const

/** What was done, and what is still to be done by hand. */
function doneWords({ done, followed, complaint }: WholeView): Html {
  if (!done) return nothing
  const move = moveNamed(followed.version, done)
  const letter = move?.letter ? complaint.letters.at(-1) : undefined
  const text = [move ? `Done: “${move.label}”.` : 'Done.', letter && letter.way !== 'email' ? byHand[letter.way] : ''].filter(Boolean).join(' ')
  return toast({ text })
}

/** A message after our answer opened the case again, so that somebody reads it. */
function reread(view: WholeView, typed: Typed | undefined): Html {
  const { complaint, caseFile } = view
  if (!standsAnswered(view.followed, complaint) || caseFile.state === 'closed' || view.roles.length === 0) return nothing
  const asking = { typed, form: 'close-again' }
  return html`<p class="desk-need">The resident wrote after our answer. If they are not content, take it to the next stage for them. If nothing more is to be done, close it again.</p>
${folded(view, asking, { title: 'Nothing more to do', send: 'Close it again', inner: line(asking, { name: 'why', label: 'What you did about it' }) })}`
}

/** It was taken back. Whoever hears that the resident wants it looked at after all takes it up for them, at any time. */
function takenBack(view: WholeView, typed: Typed | undefined): Html {
  if (!view.complaint.takenBackFrom || view.roles.length === 0) return nothing
  const asking = { typed, form: 'take-up-again' }
  return folded(view, asking, { title: 'The resident wants us to go on', send: 'Take it up again', inner: longText(asking, { name: 'words', label: 'What they told you', rows: 2, hint: 'Goes into the letter that tells them so.' }) })
}

/** Beside: clocks and what to mind. */
export function complaintAside(view: WholeView): Html {
  const sorted = view.complaint.acceptanceReason
  return html`${card({ label: 'Clocks', html: clockList(view) })}${card({ label: 'Keep in mind', html: guidance(view) })}${sorted ? card({ label: 'Why it was sorted so', html: html`<p>${sorted}</p>` }) : nothing}`
}

function beside(view: WholeView, typed: Typed | undefined): Html {
  const asking = { typed, form: 'link' }
  return html`<section class="desk-part" aria-labelledby="about"><h2 class="govuk-heading-m" id="about">The request behind it</h2>
${view.about ? html`<p><a class="govuk-link" href="${`/desk/cases/${view.about.ref}`}">${view.about.title}, ${view.about.ref}</a>. It goes on beside this.</p>` : html`<p class="desk-quiet">${view.complaint.aboutCase === null ? 'None noted.' : 'It is not for your team.'}</p>`}
${view.roles.length > 0 ? folded(view, asking, { title: 'It is about a case we have', send: 'Note', inner: line(asking, { name: 'reference', label: 'Its reference' }) }) : nothing}</section>`
}

function letters(view: WholeView): Html {
  const { complaint } = view
  const ways = { email: 'by e-mail', post: 'by post', 'in-person': 'handed over', phone: 'read out' }
  return html`<section class="desk-part" aria-labelledby="letters"><h2 class="govuk-heading-m" id="letters">Letters</h2>
${complaint.letters.length === 0 ? html`<p class="desk-quiet">None yet.</p>` : html`<ul class="desk-ways">${complaint.letters.map((letter) => html`<li><a class="govuk-link" href="${`${view.path}/letters/${letter.n}`}">${letter.title}</a> <span class="desk-quiet">${ways[letter.way]}, ${writeInstant(letter.sent)}${letter.readingAge === null ? '' : `, reads at age ${letter.readingAge}`}</span></li>`)}</ul>`}<p><a class="govuk-link" href="${`/desk/complaints/learning/${view.ref}`}">What puts it right, and what we learn</a></p></section>`
}
