import { radios, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field } from '../../../platform/http/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import { findingsOf, pointsOf } from '../../rules/findings.ts'
import type { Point } from '../../complaint.ts'
import type { ComplaintView } from './complaint-asked.ts'
import { faultOn, folded, line, shortDay, text } from './parts.ts'
import type { Typed } from './parts.ts'

/** The points with what was found, and the ways to change them. */
export function pointsPart(view: ComplaintView, typed: Typed | undefined): Html {
  const points = pointsOf(view.complaint)
  const findings = findingsOf(view.followed.procedure, view.followed.version)
  const agrees = view.followed.procedure.kind === 'complaint'
  const list = points.length === 0 ? html`<p class="desk-quiet">No points yet. Each point is answered on its own.</p>` : html`<ol class="desk-points">${points.map((point) => html`<li value="${point.n}"><p>${point.words}</p>
<p class="desk-quiet">${agrees ? (point.agreed ? `Agreed ${shortDay(dayOf(point.agreed))}` : 'Not agreed with the resident yet') : nothing}${point.finding ? html`${agrees ? ' · ' : nothing}${foundAt(view, point)}<strong>${findings.find(({ id }) => id === point.finding)?.title}</strong>: ${point.reasons}` : nothing}${point.evidence ? ` (${point.evidence})` : nothing}</p></li>`)}</ol>`
  return html`<section class="desk-part" aria-labelledby="points"><h2 class="govuk-heading-m" id="points">Points</h2>${list}${view.roles.length > 0 && !view.complaint.ended ? changing(view, typed) : nothing}</section>`
}

/** Of an earlier stage, which may be one of another procedure. */
function foundAt({ complaint, followed }: ComplaintView, { stage }: Point): string {
  if (stage === null || stage === complaint.stage) return ''
  return `${followed.version.stages.find(({ id }) => id === stage)?.name ?? 'Before'}: `
}

function changing(view: ComplaintView, typed: Typed | undefined): Html {
  const open = view.followed.procedure.kind === 'complaint' && pointsOf(view.complaint).some((point) => !point.agreed)
  return html`${folded(view, { typed, form: 'points-add' }, { title: 'Add points', send: 'Add', inner: text({ typed, form: 'points-add' }, { name: 'points', label: 'One a line' }) })}
${open ? folded(view, { typed, form: 'points-agree' }, { title: 'The resident agrees to them', send: 'Agreed', inner: line({ typed, form: 'points-agree' }, { name: 'how', label: 'How they agreed', hint: 'On the phone, by letter' }) }) : nothing}
${pointsOf(view.complaint).length > 0 ? folded(view, { typed, form: 'points-take-back' }, { title: 'Take a point back', send: 'Take back', inner: html`${line({ typed, form: 'points-take-back' }, { name: 'n', label: 'Number of the point', width: 'govuk-input--width-3' })}${line({ typed, form: 'points-take-back' }, { name: 'why', label: 'Why' })}` }) : nothing}
${pointsOf(view.complaint).length > 0 && view.caseFile.state !== 'closed' ? folded(view, { typed, form: 'findings' }, { title: 'Write findings', send: 'Keep', inner: findingFields(view, { typed, values: typed?.values ?? {}, form: 'findings' }) }) : nothing}`
}

/** A finding, reasons and evidence for each point; filled in with those of this stage. */
export function findingFields(view: ComplaintView, { typed, values, form }: { typed: Typed | undefined; values: Fields; form: string }): Html {
  const findings = findingsOf(view.followed.procedure, view.followed.version)
  return html`${pointsOf(view.complaint).map((point) => {
    const isNow = point.stage === view.complaint.stage
    const value = (name: string, kept: string | null) => field(values, `${name}-${point.n}`) || (isNow ? (kept ?? '') : '')
    const name = (part: string) => `${part}-${point.n}`
    return html`<div class="desk-point"><p><strong>${point.n}. ${point.words}</strong></p>
${radios({ name: name('finding'), idPrefix: `${form}-${name('finding')}`, classes: 'govuk-radios--inline govuk-radios--small', value: value('finding', point.finding), errorMessage: faultOn(typed, form, name('finding')), fieldset: { legend: { text: `Finding on point ${point.n}`, classes: 'govuk-visually-hidden' } }, items: findings.map((each) => ({ value: each.id, text: each.title })) })}
${textarea({ name: name('reasons'), id: `${form}-${name('reasons')}`, rows: 2, label: { text: 'Why, for the resident' }, value: value('reasons', point.reasons), errorMessage: faultOn(typed, form, name('reasons')) })}
${textarea({ name: name('evidence'), id: `${form}-${name('evidence')}`, rows: 1, label: { text: 'What it rests on, for officers' }, value: value('evidence', point.evidence) })}</div>`
  })}`
}
