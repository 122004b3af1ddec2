import { radios, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field } from '../../../platform/http/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import { writeDay } from '../../../platform/time/index.ts'
import type { Move } from '../../../procedures/contract.ts'
import { readingOf } from '../../rules/letter-faults.ts'
import { letterOf } from '../../rules/letter-parts.ts'
import type { LetterPart } from '../../rules/letter-parts.ts'
import { beginsStage, extendable } from '../../rules/move-faults.ts'
import { groundIn, refusalGrounds } from '../../rules/refusal-grounds.ts'
import { cite, lastDayOf, nouns, stateNamed } from '../../rules/procedure-of.ts'
import type { ComplaintView } from './complaint-asked.ts'
import { findingFields } from './points-part.ts'
import { date, faultBox, faultOn, pick, shortDay, stepHeading, text, tick } from './parts.ts'
import type { Typed } from './parts.ts'

export interface MoveView extends ComplaintView {
  readonly move: Move
  readonly parts: readonly LetterPart[]
  readonly values: Fields
  readonly typed: Typed | undefined
  /** How the letter can go, best way first. */
  /** Services that can take it, of a step that hands it on. */
  readonly services: readonly { readonly value: string; readonly text: string }[]
  readonly ways: readonly { readonly value: string; readonly text: string }[]
  /** How the resident wants to be written to; empty where they said nothing. */
  readonly needs: string
}

export const moveFormId = 'step'

/** One step: what it asks for, and its letter part by part, each with the clause that wants it. */
export function movePage(view: MoveView): Html {
  const { move } = view
  const letter = letterOf(view)
  return html`${faultBox(view.typed)}<p class="desk-back-link"><a class="govuk-link" href="${view.path}">Back to the ${nouns[view.followed.procedure.kind]}</a></p>
${stepHeading(view, move.label)}
<form method="post" action="${`${view.path}/do/${move.action}`}" class="desk-answer desk-move" id="${moveFormId}" data-draft="${`${view.caseFile.ref} ${move.action}`}">
${move.needsFinding ? html`<section aria-labelledby="found"><h2 class="desk-move__title" id="found">What you found</h2>${findingFields(view, { typed: view.typed, values: view.values, form: moveFormId })}</section>` : nothing}
${move.records === 'extended' ? extending(view) : nothing}${move.tellsDay ? agreedDay(view) : nothing}
${move.needsComment ? comment(view) : nothing}
${move.action === 'refuse' && !move.records ? html`${grounds(view)}${text(asking(view), { name: 'evidence', label: 'What shows it', hint: 'A refusal needs evidence. It is kept for the Ombudsman.', value: field(view.values, 'evidence') })}` : nothing}
${view.services.length > 0 ? pick(asking(view), { name: 'service', label: 'Which service takes it', hint: 'A case is opened there with the same words, and the resident is told.', items: [{ value: '', text: 'Choose' }, ...view.services], value: field(view.values, 'service') }) : nothing}
${move.onlyIfAgreed ? tick(asking(view), { name: 'agreed', value: 'yes', on: field(view.values, 'agreed') === 'yes', label: `The person agrees (${cite(view.followed.procedure, move.onlyIfAgreed)})` }) : nothing}
${happened(view)}
${letter ? letterFields(view, letter.title) : whereTo(view)}
${sending(view)}
</form>`
}

/** Before the letter was built the first time, building it is the way on; then sending it. */
function sending(view: MoveView): Html {
  const { move, path, parts } = view
  const isBuilt = view.typed !== undefined || field(view.values, 'look') === 'yes'
  const builds = needsLook(view) && !isBuilt && parts.some((part) => !part.text.trim())
  // the heading says which step it is
  const label = parts.length === 0 || /\bsend\b/i.test(move.label) ? move.label : 'Send the letter'
  const send = html`<button class="${builds ? 'desk-act' : 'desk-act desk-act--first'}" type="submit">${label}</button>`
  // it answers with a page of its own, which the desk's script would not show
  const build = html`<button class="${builds ? 'desk-act desk-act--first' : 'desk-act'}" type="submit" name="look" value="yes" formaction="${`${path}/do/${move.action}#letter`}" data-turbo="false">Build the letter from this</button>`
  return html`<div class="desk-acts">${needsLook(view) ? build : nothing}${send}</div>`
}

/** What a step without a letter leads to, in the words of both sides. */
function whereTo({ move, followed, complaint }: MoveView): Html {
  if (move.to === 'stay' || move.to === complaint.state) return nothing
  const state = stateNamed(followed.version, move.to)
  return html`<p class="desk-quiet">It then stands at “${state.name}”. The resident reads: “${state.resident}.”</p>`
}

const asking = (view: MoveView) => ({ typed: view.typed, form: moveFormId })
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
const needsLook = ({ move }: MoveView) => move.letter !== undefined && (move.needsFinding === true || move.needsComment === true || move.tellsDay === true)

function extending(view: MoveView): Html {
  const found = extendable(view)
  if (!found) return nothing
  const { rule, run, from } = found
  const last = lastDayOf(run)
  const within = from !== last && last ? `Told by ${shortDay(last)}, or it does not count.` : 'Told before the old date ends, or it does not count.'
  const limits = [from && `It is ${shortDay(from)} now.`, run.extendedDue && `At the furthest ${shortDay(run.extendedDue)} (${cite(view.followed.procedure, rule.extension!.clause)}).`, within].filter(Boolean).join(' ')
  const reasons = rule.extension!.reasons
  return html`${date(asking(view), { name: 'until', label: 'The new date', hint: limits, value: field(view.values, 'until') })}
${reasons.length > 0 ? pick(asking(view), { name: 'ground', label: 'On which ground', items: [{ value: '', text: 'Choose' }, ...reasons.map((each) => ({ value: each, text: each }))], value: reasons.length === 1 ? reasons[0]! : field(view.values, 'ground') }) : nothing}
${rule.extension!.byAgreement ? tick(asking(view), { name: 'agreed', value: 'yes', on: field(view.values, 'agreed') === 'yes', label: 'The person has agreed to it' }) : nothing}`
}

/** By when the answer comes, as the plan says it. */
function agreedDay(view: MoveView): Html {
  const run = view.clocks.find((each) => each.stage === view.complaint.stage && each.clock === 'respond')
  const last = run && lastDayOf(run)
  return date(asking(view), { name: 'until', label: 'By when you answer, as agreed', hint: last ? `${writeDay(last)} at the latest. Most answers need far less.` : 'As both sides agree', value: field(view.values, 'until') })
}

function comment(view: MoveView): Html {
  return text(asking(view), { name: 'comment', label: view.move.action === 'withdraw' ? 'How they told us, and why if they said' : 'Why', hint: view.move.letter ? 'Goes into the letter, in plain words.' : 'Kept with the complaint.', value: field(view.values, 'comment') })
}

/** What the yearly report counts refusals by: the code asks for the types of complaint refused. */
function grounds(view: MoveView): Html {
  const items = [{ value: '', text: 'Another reason, as written' }, ...refusalGrounds(view.followed.version).map(({ words }) => ({ value: words, text: words }))]
  return pick(asking(view), { name: 'ground', label: 'Kind of reason', hint: 'The yearly report counts refusals by it.', items, value: field(view.values, 'ground') || (groundIn(view.followed.version, field(view.values, 'comment'))?.words ?? '') })
}

/** Only of what others do, and what was not done just now. */
function happened(view: MoveView): Html {
  if (view.move.letter || !view.move.records) return nothing
  const what = beginsStage(view.followed, view.move) ? 'When they asked' : 'When it happened'
  return date(asking(view), { name: 'on', label: what, hint: 'The time counts from that day.', value: field(view.values, 'on') || view.today })
}

function letterFields(view: MoveView, title: string): Html {
  const missing = view.parts.filter((part) => !part.text.trim())
  const reading = readingOf(view.parts)
  return html`<section aria-labelledby="letter"><h2 class="desk-move__title" id="letter">The letter: ${title} <span class="moot-badge moot-badge--brand">${view.followed.procedure.kind === 'member-enquiry' ? 'The councillor or MP sees this' : 'The resident sees this'}</span></h2>
${missing.length > 0 ? html`<p class="desk-need">Still to write: ${missing.map((part) => lower(part.asked)).join('; ')}.</p>` : html`<p class="desk-quiet">Every part that the rules ask for has words. Read it once more.</p>`}
${view.parts.map((part) => textarea({
    name: `part-${part.id}`, id: `${moveFormId}-part-${part.id}`, rows: Math.min(14, Math.max(2, part.text.split('\n').length + Math.ceil(part.text.length / 110))), value: part.text,
    label: { text: part.asked, classes: 'govuk-label--s' }, hint: { text: cite(view.followed.procedure, part.clause) }, errorMessage: faultOn(view.typed, moveFormId, `part-${part.id}`),
  }))}
${reading.readingAge === null ? nothing : html`<div class="desk-reading"><p>Reads at age ${reading.readingAge}${reading.readingAge <= 9 ? ': good' : '. Aim for 9'}.</p>${reading.advice.length > 0 ? html`<ul class="desk-reading__advice">${reading.advice.slice(0, 4).map((each) => html`<li>${each}</li>`)}</ul>` : nothing}</div>`}
${view.needs ? html`<p class="desk-need">How the resident wants to be written to: ${view.needs}</p>` : nothing}
${radios({
    name: 'way', idPrefix: `${moveFormId}-way`, classes: 'govuk-radios--inline govuk-radios--small', value: field(view.values, 'way') || view.ways[0]!.value, errorMessage: faultOn(view.typed, moveFormId, 'way'),
    fieldset: { legend: { text: 'How it goes', classes: 'govuk-fieldset__legend--s' } }, hint: view.caseFile.restricted_to ? { text: 'This is private, so it does not go by e-mail.' } : undefined, items: view.ways.map((way) => ({ ...way })),
  })}</section>`
}
