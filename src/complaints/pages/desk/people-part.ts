import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import { cite, roleNamed, stageNamed } from '../../rules/procedure-of.ts'
import { needsWords } from '../../rules/needs.ts'
import { rolesOfStage, standingRoles } from '../../rules/roles-held.ts'
import type { Officer } from '../../../staff/index.ts'
import type { RoleHeld } from '../../complaint.ts'
import type { ComplaintView } from './complaint-asked.ts'
import { date, folded, line, pick, shortDay, text, tick } from './parts.ts'
import type { Typed } from './parts.ts'

export interface PeopleView extends ComplaintView {
  readonly officers: readonly Officer[]
}

/** Who does what, who speaks for the resident, who else is part of it. */
export function peoplePart(view: PeopleView, typed: Typed | undefined): Html {
  const { complaint } = view
  const leads = view.roles.some((role) => standingRoles.includes(role)) && !complaint.ended
  return html`<section class="desk-part" aria-labelledby="people"><h2 class="govuk-heading-m" id="people">People</h2>${heldList(view, leads)}${facts(view)}
${leads ? naming(view, typed) : nothing}${view.roles.length > 0 ? noting(view, typed) : nothing}</section>`
}

function heldList(view: PeopleView, leads: boolean): Html {
  const { complaint } = view
  const held = complaint.roles.filter((role) => role.ended === null && role.round === complaint.round)
  if (held.length === 0) return html`<p class="desk-quiet">Nobody is named yet.</p>`
  return html`<ul class="desk-ways">${held.map((role) => heldRole(view, role, leads && role.stage === complaint.stage))}</ul>`
}

function heldRole({ followed, names, path }: PeopleView, role: RoleHeld, canEnd: boolean): Html {
  const name = role.officer === null ? role.name : (names.get(role.officer) ?? 'Someone')
  const end = canEnd ? html` <form method="post" action="${`${path}/roles-end`}" class="desk-inline"><input type="hidden" name="number" value="${role.number}"><button class="desk-link" type="submit">Take off<span class="govuk-visually-hidden"> ${name}</span></button></form>` : nothing
  return html`<li>${roleNamed(followed.version, role.role).title}: <strong>${name}</strong>${role.chairs ? ', in the chair' : ''} <span class="desk-quiet">${stageNamed(followed.version, role.stage).name}, since ${shortDay(dayOf(role.given))}</span>${end}</li>`
}

function facts({ complaint }: PeopleView): Html {
  const { representative: acts, advocacy, otherBody, died, needs } = complaint
  const lines = [
    needs && needsWords(needs) && `How to write to the resident, as they told us: ${needsWords(needs)}.`,
    died && `The resident died on ${shortDay(died)}.`,
    acts && `${acts.name} (${acts.relation}) acts for the resident. ${acts.seen ? `Seen: ${acts.evidence}` : 'What shows that they may is still to come.'}`,
    advocacy && `Advocate offered on ${shortDay(advocacy.offered)}: ${{ accepted: 'wanted', declined: 'not wanted', 'not-answered': 'no answer yet' }[advocacy.outcome]}${advocacy.advocate ? `, ${advocacy.advocate}` : ''}.`,
    otherBody && `${otherBody.name}: ${{ us: 'we lead', them: 'they lead', together: 'we answer together' }[otherBody.leads]}. ${otherBody.agreed}`,
  ].filter(Boolean)
  return lines.length === 0 ? nothing : html`<ul class="desk-ways">${lines.map((each) => html`<li>${each}</li>`)}</ul>`
}

/** One small form for each role that can be named in this stage, the deciding one first. */
function naming(view: PeopleView, typed: Typed | undefined): Html {
  const { followed, complaint, officers, officer } = view
  const decides = stageNamed(followed.version, complaint.stage).decides
  const roles = followed.version.roles.filter((role) => role.is !== 'resident' && rolesOfStage(followed.version, complaint.stage).includes(role.id)).sort((a, b) => Number(b.id === decides) - Number(a.id === decides))
  const open = officers.filter((each) => view.caseFile.restricted_to === null || each.teams.includes(view.caseFile.restricted_to))
  const people = [{ value: '', text: 'Choose' }, { value: String(officer.id), text: `${officer.name} (you)` }, ...open.filter((each) => each.id !== officer.id).map((each) => ({ value: String(each.id), text: each.name }))]
  return html`${roles.map((role) => {
    const form = `role-${role.id}`
    const asking = { typed, form }
    const who = role.is === 'officer' ? pick(asking, { name: 'officer', label: 'Who', items: people }) : line(asking, { name: 'name', label: 'Name', hint: 'Someone from outside the council' })
    const must = role.is === 'outside' ? html`${(role.must ?? []).map((duty, index) => tick(asking, { name: 'confirmed', value: duty.clause, index, label: `${duty.words} (${cite(followed.procedure, duty.clause)})` }))}` : conditions(view, role)
    return folded(view, asking, { title: `Name: ${role.title.charAt(0).toLowerCase()}${role.title.slice(1)}`, send: 'Name', action: 'roles', inner: html`<input type="hidden" name="role" value="${role.id}">${who}${must}${role.id === 'panel' ? tick(asking, { name: 'chairs', value: 'yes', label: 'In the chair' }) : nothing}` })
  })}`
}

function conditions({ followed }: PeopleView, role: { readonly must?: readonly { readonly words: string; readonly clause: string }[] }): Html {
  return (role.must ?? []).length === 0 ? nothing : html`<p class="desk-quiet">${role.must!.map((duty) => `${duty.words} (${cite(followed.procedure, duty.clause)})`).join('. ')}.</p>`
}

function noting(view: PeopleView, typed: Typed | undefined): Html {
  const asking = (form: string) => ({ typed, form })
  return html`${folded(view, asking('representative'), { title: 'Someone acts for the resident', send: 'Note', inner: html`${line(asking('representative'), { name: 'name', label: 'Name' })}${line(asking('representative'), { name: 'relation', label: 'How they stand to the resident', hint: 'Parent, attorney, councillor' })}${line(asking('representative'), { name: 'evidence', label: 'What shows that they may' })}${tick(asking('representative'), { name: 'seen', value: 'yes', label: 'I have seen it' })}` })}
${view.followed.procedure.kind === 'complaint' ? folded(view, asking('advocacy'), { title: 'An advocate was offered', send: 'Note', inner: html`${date(asking('advocacy'), { name: 'offered', label: 'When', value: view.today })}${pick(asking('advocacy'), { name: 'outcome', label: 'What they said', items: [{ value: 'not-answered', text: 'No answer yet' }, { value: 'accepted', text: 'They want one' }, { value: 'declined', text: 'They do not' }] })}${line(asking('advocacy'), { name: 'advocate', label: 'Name of the advocate, if known' })}` }) : nothing}
${folded(view, asking('body'), { title: 'Another body is part of it', send: 'Note', inner: html`${line(asking('body'), { name: 'name', label: 'Which', hint: 'A health trust, another council, a landlord' })}${pick(asking('body'), { name: 'leads', label: 'Who leads', items: [{ value: 'us', text: 'We do' }, { value: 'them', text: 'They do' }, { value: 'together', text: 'One answer together' }] })}${text(asking('body'), { name: 'agreed', label: 'What was agreed', rows: 2 })}` })}
${folded(view, asking('death'), { title: 'The resident has died', send: 'Note', inner: html`${date(asking('death'), { name: 'on', label: 'When' })}${line(asking('death'), { name: 'goesOnBy', label: 'Who goes on for them, if anyone' })}` })}`
}
