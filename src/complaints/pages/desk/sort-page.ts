import { radios, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field } from '../../../platform/http/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import type { Check, Procedure, Version } from '../../../procedures/contract.ts'
import type { Decision } from '../../../procedures/decide-acceptance.ts'
import { cite, nouns, procedures } from '../../rules/procedure-of.ts'
import type { ComplaintView } from './complaint-asked.ts'
import { date, faultBox, faultOn, stepHeading } from './parts.ts'
import type { Typed } from './parts.ts'

export interface SortView extends ComplaintView {
  readonly values: Fields
  readonly typed?: Typed | undefined
  /** A person must decide: why. */
  readonly decision?: Decision | undefined
}

const form = 'sort'

/** One set of questions for one procedure, and the way to another. */
export function sortPage(view: SortView): Html {
  const target = procedures.find((each) => each.id === (field(view.values, 'procedure') || view.complaint.procedure)) ?? view.followed.procedure
  const moves = target.id !== view.complaint.procedure
  const version = moves ? target.versions.at(-1)! : view.followed.version
  return html`${faultBox(view.typed)}<p class="desk-back-link"><a class="govuk-link" href="${view.path}">Back to the ${nouns[view.followed.procedure.kind]}</a></p>
${stepHeading(view, 'Sort it')}
<blockquote class="desk-said-words desk-said-words--resident"><p>${view.caseFile.words}</p></blockquote>
${chooser(view, target)}
<form method="post" action="${`${view.path}/sort`}" class="desk-answer desk-move">
<input type="hidden" name="procedure" value="${target.id}">
<h2 class="desk-move__title">${target.title}</h2>
<p>${target.comesHere} <span class="desk-quiet">Not here: ${target.doesNotComeHere}</span></p>
${version.acceptance.checks.map((check) => question(view, target, check))}
${limit(view, target, version)}
${view.complaint.points.length === 0 ? points(view, version) : nothing}
${moves ? reason(view, `Why it does not belong under “${view.followed.procedure.title}”`) : nothing}
${view.decision ? deciding(view, target, version, moves) : html`<button class="desk-act desk-act--first" type="submit">${moves ? 'Move it there and accept it' : 'Accept it'}</button>`}
</form>`
}

const kinds: Readonly<Record<Procedure['kind'], string>> = { complaint: 'Complaints', 'information-request': 'Requests for information', 'member-enquiry': 'Enquiries' }

function chooser(view: SortView, target: Procedure): Html {
  const item = (each: Procedure) => html`<li><a class="govuk-link" href="${`${view.path}/sort?procedure=${each.id}`}"${each.id === target.id ? html` aria-current="true"` : nothing}>${each.title}</a>: ${each.comesHere}</li>`
  const groups = Object.entries(kinds).map(([kind, name]) => html`<p class="desk-small__name">${name}</p><ul class="desk-small__list desk-small__list--apart">${procedures.filter((each) => each.kind === kind).toSorted((a, b) => a.title.localeCompare(b.title)).map(item)}</ul>`)
  return html`<details class="desk-small"><summary>Another procedure?</summary>${groups}</details>`
}

function question(view: SortView, target: Procedure, check: Check): Html {
  const name = `check-${check.id}`
  return radios({
    name, idPrefix: `${form}-${name}`, classes: 'govuk-radios--inline govuk-radios--small', value: field(view.values, name), errorMessage: faultOn(view.typed, form, name),
    fieldset: { legend: { text: check.question, classes: 'govuk-fieldset__legend--s' } }, hint: { text: cite(target, check.clause) },
    items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, { value: 'unsure', text: 'Not sure' }],
  })
}

function limit(view: SortView, target: Procedure, { acceptance }: Version): Html {
  if (!acceptance.limit) return nothing
  const { months, from, clause } = acceptance.limit
  const asking = { typed: view.typed, form }
  return radios({
    name: 'recent', idPrefix: `${form}-recent`, classes: 'govuk-radios--small', value: field(view.values, 'recent'), errorMessage: faultOn(view.typed, form, 'recent'), hint: { text: cite(target, clause) },
    fieldset: { legend: { text: from === 'known' ? `Did it happen, or did they first know of it, in the last ${months} months?` : `Did it happen in the last ${months} months?`, classes: 'govuk-fieldset__legend--s' } },
    items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No, earlier', conditional: { html: date(asking, { name: 'since', label: 'When, as far as they know', value: field(view.values, 'since') }) } }, { value: 'unsure', text: 'Nobody knows' }],
  })
}

function points(view: SortView, { moves }: Version): Html {
  const acknowledges = moves.some(({ action }) => action === 'acknowledge')
  const typed = field(view.values, 'points')
  return textarea({
    name: 'points', id: `${form}-points`, rows: 3, label: { text: 'The points, one a line', classes: 'govuk-label--s' }, hint: { text: `Each is answered on its own. ${acknowledges ? 'The acknowledgement repeats them to the resident. ' : ''}You can change them later.` },
    value: typed || (view.caseFile.words.length <= 200 ? view.caseFile.words.replaceAll('\n', ' ') : ''),
  })
}

function reason(view: SortView, label: string): Html {
  return textarea({ name: 'reason', id: `${form}-reason`, rows: 2, label: { text: label, classes: 'govuk-label--s' }, value: field(view.values, 'reason'), errorMessage: faultOn(view.typed, form, 'reason') })
}

/** The procedures that take what the answers say it is about. */
function fittingBetter(view: SortView, target: Procedure, version: Version): readonly Procedure[] {
  const about = version.acceptance.checks.flatMap((check) => {
    const answer = field(view.values, `check-${check.id}`)
    const leads = answer === 'yes' ? check.yes : answer === 'no' ? check.no : 'go-on'
    return check.instead && leads !== 'go-on' ? [check.instead] : []
  })
  return procedures.filter((each) => each.takes !== undefined && each.id !== target.id && about.includes(each.takes))
}

function deciding(view: SortView, target: Procedure, version: Version, moves: boolean): Html {
  const has = (action: string) => !moves && version.moves.some((move) => move.action === action && move.records !== 'answered' && move.from.includes(view.complaint.state))
  const out = [['refuse', 'Do not accept it'], ['treat-as-request', 'Handle it as a service request'], ['pass-on', 'Handle it as something else'], ['resolve-informally', 'It was settled at once'], ['send-on', 'Send it to another body'], ['transfer', 'Send it to another body']] as const
  const fitting = fittingBetter(view, target, version)
  const why = encodeURIComponent(`${view.decision!.reasons.map((each) => each.reason).join('. ')}.`)
  return html`<section class="desk-meanwhile" id="sort-decide" aria-labelledby="decide"><h2 id="decide" class="govuk-heading-s">You decide</h2>
<ul class="govuk-list govuk-list--bullet">${view.decision!.reasons.map((each) => html`<li>${each.reason} <span class="desk-quiet">${cite(target, each.clause)}</span></li>`)}</ul>
${moves ? nothing : reason(view, 'Why you accept it all the same')}
<div class="desk-acts">${fitting.map((each) => html`<a class="desk-act desk-act--first" href="${`${view.path}/sort?procedure=${each.id}&reason=${why}&points=${encodeURIComponent(field(view.values, 'points'))}`}">Sort it as: ${each.title}</a>`)}<button class="${fitting.length > 0 ? 'desk-act' : 'desk-act desk-act--first'}" type="submit" name="anyway" value="yes">Accept it all the same</button>${out.filter(([action]) => has(action)).map(([action, label]) => html`<a class="desk-act" href="${`${view.path}/do/${action}?comment=${why}`}">${label}</a>`)}</div></section>`
}
