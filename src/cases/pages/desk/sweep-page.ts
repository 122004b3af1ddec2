import { badge, emptyState, errorSummary } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { Refusal } from '../../actions/change-case.ts'
import type { CaseFile } from '../../case.ts'
import { writeReference } from '../../rules/reference.ts'
import { faultsOf } from './moves/index.ts'
import type { MoveForm, MoveView } from './moves/index.ts'
import { casePath } from './queue-rows.ts'
import { ownerWords } from './who-acted.ts'
import type { Naming } from './who-acted.ts'

/** What would happen, or has happened, to one of many. */
export interface SweepLine {
  readonly caseFile: CaseFile
  readonly isAllowed: boolean
  readonly why?: string
}

interface SweepView {
  readonly form: MoveForm
  readonly lines: readonly SweepLine[]
  readonly fault?: Refusal
  readonly isDone?: boolean
  readonly view: MoveView | undefined
  readonly naming: Naming
  readonly now: Date
  readonly back: string
}

export function sweepPage(view: SweepView): Html {
  const back = html`<p><a class="govuk-back-link" href="${view.back}" data-back>Back to the list</a></p>`
  if (!view.view) return html`${back}<h1 class="govuk-heading-l">${view.form.title}</h1>${emptyState({ title: 'No case is chosen', text: 'Go back, tick the cases that you mean, and try again.', action: { text: 'Back to the list', href: view.back } })}`
  return html`${summary(view)}${back}
<h1 class="govuk-heading-l">${view.isDone ? 'What was done' : `${view.form.title}: ${count(allowedOf(view).length)}`}</h1>
${view.isDone ? afterwards(view) : beforehand(view, view.view)}`
}

const allowedOf = (view: SweepView) => view.lines.filter((line) => line.isAllowed)
const othersOf = (view: SweepView) => view.lines.filter((line) => !line.isAllowed)

function summary(view: SweepView): Html {
  if (!view.fault) return nothing
  return errorSummary({ titleText: 'There is a problem', errorList: faultsOf(view.form, view.fault).map(({ name, advice }) => ({ text: advice, href: `#move-${name ?? 'text'}` })) })
}

function beforehand(view: SweepView, form: MoveView): Html {
  const allowed = allowedOf(view)
  return html`${part('This will happen to', allowed, view)}${part('Nothing happens to', othersOf(view), view)}${allowed.length > 0 ? confirm(view, form, allowed) : nothing}`
}

const putRight: Readonly<Record<string, string>> = { 'hand-over': 'the other team can decline', 'take-on': 'a colleague can take it on', note: 'add another note' }

function afterwards(view: SweepView): Html {
  const [done, others] = [allowedOf(view), othersOf(view)]
  return html`${part(`Done: ${count(done.length)}`, done, view)}${part(`Not done: ${count(others.length)}`, others, view)}
<p>Each can be put right on its own page: ${putRight[view.form.name]}.</p>`
}

const count = (cases: number) => (cases === 1 ? 'one case' : `${cases} cases`)

function part(title: string, lines: readonly SweepLine[], view: SweepView): Html {
  if (lines.length === 0) return nothing
  return html`<h2 class="govuk-heading-s">${title}</h2><div class="desk-sheet"><ul class="desk-work">${lines.map((line) => html`<li class="desk-work__item"><div class="desk-work__line"><a class="desk-work__title" href="${casePath(line.caseFile.ref)}">${line.caseFile.title}</a>${line.isAllowed ? nothing : html` ${badge({ text: line.why ?? '', tone: 'soon' })}`}</div>
<p class="desk-work__about">${writeReference(line.caseFile.ref)} · ${ownerWords(line.caseFile, view.naming)}</p></li>
`)}</ul></div>`
}

function confirm(view: SweepView, form: MoveView, lines: readonly SweepLine[]): Html {
  return html`<form class="desk-answer desk-move" method="post" action="/desk/moves/do">
<input type="hidden" name="move" value="${view.form.name}"><input type="hidden" name="back" value="${view.back}">
${lines.map((line) => html`<input type="hidden" name="case" value="${writeReference(line.caseFile.ref)}">`)}
${view.form.name === 'take-on' ? html`<p>You become the owner of each: the promises are yours to keep.</p>` : view.form.fields(form)}
<div class="desk-acts"><button class="desk-act desk-act--first" type="submit">${view.form.title}: ${count(lines.length)}</button><a class="desk-act" href="${view.back}">Back</a></div>
</form>`
}
