import type { CaseKey, Outcome, Refusal } from '../../cases/index.ts'
import { readReference, readCase, together, writeReference } from '../../cases/index.ts'
import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { scopeOf, teamIsOpen } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Advocacy, OtherBody, Representative } from '../complaint.ts'
import { standsAnswered } from '../rules/procedure-of.ts'
import { changeComplaint } from './change-complaint.ts'
import type { HeldComplaint, Step, WithCalendars } from './change-complaint.ts'

type Work = (held: HeldComplaint, tx: Queryable) => Promise<Step | Refusal> | Step | Refusal

function note(tools: WithCalendars, officer: Officer, key: CaseKey, work: Work): Promise<Outcome> {
  return changeComplaint(tools, key, { officer }, (held, tx) => (held.roles.length === 0 ? { refused: 'note/not-yours', advice: 'Only those who have a role in this case do this.' } : work(held, tx)))
}

/** Someone complains for another: who, how they stand to them, and what shows that they may. */
export async function noteRepresentative(tools: WithCalendars, officer: Officer, key: CaseKey, given: Representative): Promise<Outcome> {
  return note(tools, officer, key, () => {
    const fault = together(
      !given.name.trim() && { refused: 'representative/name', advice: 'Write who complains for them.', field: 'name' },
      !given.relation.trim() && { refused: 'representative/relation', advice: 'Say how they stand to the person: parent, attorney, councillor.', field: 'relation' },
      given.seen && !given.evidence.trim() && { refused: 'representative/evidence', advice: 'Say what you saw that shows they may act.', field: 'evidence' },
    )
    if (fault) return fault
    const what = `${given.name.trim()} (${given.relation.trim()}) acts for the resident${given.seen ? '' : '; what shows that they may is still to come'}`
    return { events: [{ event: 'representative-noted', data: { name: given.name.trim(), relation: given.relation.trim(), evidence: given.evidence.trim(), seen: given.seen } }], told: { what, ...(given.evidence.trim() ? { text: given.evidence.trim() } : {}) } }
  })
}

/** Children Act 1989 s.26A: a child who complains is offered someone to speak for them. */
export async function offerAdvocacy(tools: WithCalendars, officer: Officer, key: CaseKey, given: Omit<Advocacy, 'offered'> & { offered: Day | null }): Promise<Outcome> {
  return note(tools, officer, key, ({ now }) => {
    const offered = given.offered ?? dayOf(now)
    if (offered > dayOf(now)) return { refused: 'advocacy/future', advice: 'This day has not come yet.', field: 'offered' }
    const answer = { accepted: 'they want one', declined: 'they do not want one', 'not-answered': 'no answer yet' }[given.outcome]
    return { events: [{ event: 'advocacy-offered', data: { ...given, advocate: given.advocate.trim(), offered } }], told: { what: `Advocate offered on ${writeDay(offered, 'short')}: ${answer}${given.advocate.trim() ? `, ${given.advocate.trim()}` : ''}` } }
  })
}

/** Another body leads or joins: the duty to co-operate asks for one lead and one answer. */
export async function joinBody(tools: WithCalendars, officer: Officer, key: CaseKey, given: OtherBody): Promise<Outcome> {
  return note(tools, officer, key, () => {
    const fault = together(
      !given.name.trim() && { refused: 'body/name', advice: 'Write which body it is.', field: 'name' },
      !given.agreed.trim() && { refused: 'body/agreed', advice: 'Say what was agreed: who leads, what is shared, one answer by when.', field: 'agreed' },
    )
    if (fault) return fault
    const leads = { us: 'we lead', them: 'they lead', together: 'we answer together' }[given.leads]
    return { events: [{ event: 'body-joined', data: { ...given, name: given.name.trim(), agreed: given.agreed.trim() } }], told: { what: `${given.name.trim()} is part of it: ${leads}`, text: given.agreed.trim() } }
  })
}

/** The request that the complaint is about. It goes on: an answer to one is not an answer to the other. */
export async function linkRequest(tools: WithCalendars, officer: Officer, key: CaseKey, typed: string): Promise<Outcome> {
  return note(tools, officer, key, async ({ caseFile }, tx) => {
    const ref = readReference(typed)
    const other = ref && ref !== caseFile.ref ? await readCase(tx, ref, scopeOf(officer)) : undefined
    if (!other) return { refused: 'link/none', advice: 'Enter the reference of another case that you may see.', field: 'reference' }
    return { events: [{ event: 'linked', data: { caseId: other.id, ref: other.ref } }], told: { what: `It is about ${writeReference(other.ref)}, which goes on` } }
  })
}

/** The resident has died. Someone may go on for them; without anyone, nothing goes by e-mail any more. */
export async function noteDeath(tools: WithCalendars, officer: Officer, key: CaseKey, given: { on: Day | null; goesOnBy: string }): Promise<Outcome> {
  return note(tools, officer, key, ({ now }) => {
    if (!given.on || given.on > dayOf(now)) return { refused: 'death/day', advice: 'Enter the day, as you were told it.', field: 'on' }
    return { events: [{ event: 'died', data: { on: given.on, goesOnBy: given.goesOnBy.trim() } }], told: { what: `The resident died on ${writeDay(given.on, 'short')}${given.goesOnBy.trim() ? `; ${given.goesOnBy.trim()} goes on for them` : ''}` } }
  })
}

/** The case came open again because the resident wrote after our answer: it was read, and nothing more is to be done. */
export async function closeAgain(tools: WithCalendars, officer: Officer, key: CaseKey, why: string): Promise<Outcome> {
  return note(tools, officer, key, ({ complaint, caseFile, followed }) => {
    if (!standsAnswered(followed, complaint)) return { refused: 'close-again/not-answered', advice: 'It has no answer yet: answer it with the steps above.' }
    if (caseFile.state === 'closed') return { refused: 'close-again/closed', advice: 'It is closed already.' }
    if (!why.trim()) return { refused: 'close-again/why', advice: 'Say what you did about what the resident wrote.', field: 'why' }
    return { events: [{ event: 'closed-again', data: { why: why.trim() } }], told: { what: 'Closed again: nothing more to do', text: why.trim(), state: 'closed' } }
  })
}

/** Asks another team to add to the one answer, by a day. The owner stays who they are. */
export async function askContribution(tools: WithCalendars, officer: Officer, key: CaseKey, given: { team: string; asked: string; due: Day | null }): Promise<Outcome> {
  return note(tools, officer, key, async ({ complaint, caseFile, now }, tx) => {
    const fault = together(
      await faultInTeam(tx, caseFile, given.team), !given.asked.trim() && { refused: 'contribution/asked', advice: 'Say what you need from them.', field: 'asked' },
      (!given.due || given.due < dayOf(now)) && notDue,
    )
    if (fault || !given.due) return fault ?? notDue
    return { events: [{ event: 'contribution-asked', data: { n: complaint.contributions.length + 1, team: given.team, asked: given.asked.trim(), due: given.due } }], told: { what: `Asked ${given.team.replaceAll('-', ' ')} by ${writeDay(given.due, 'short')}`, text: given.asked.trim() } }
  })
}

const notDue: Refusal = { refused: 'contribution/due', advice: 'Enter by when, from today on.', field: 'due' }

async function faultInTeam(tx: Queryable, caseFile: HeldComplaint['caseFile'], team: string): Promise<Refusal | undefined> {
  if (!(await teamIsOpen(tx, team))) return { refused: 'contribution/team', advice: 'Choose a team.', field: 'team' }
  const isApart = caseFile.restricted_to !== null && team !== caseFile.restricted_to
  return isApart ? { refused: 'contribution/restricted', advice: 'This case is for one team only: another cannot be shown it. Ask without naming anyone, and write the answer down here.', field: 'team' } : undefined
}

export async function giveContribution(tools: WithCalendars, officer: Officer, key: CaseKey, given: { n: number; text: string }): Promise<Outcome> {
  return changeComplaint(tools, key, { officer }, ({ complaint, roles }) => {
    const asked = complaint.contributions.find((each) => each.n === given.n && each.given === null)
    if (!asked) return { refused: 'contribution/none', advice: 'This was answered already.' }
    if (!officer.teams.includes(asked.team) && roles.length === 0) return { refused: 'contribution/not-yours', advice: 'This was asked of another team.' }
    if (!given.text.trim()) return { refused: 'contribution/empty', advice: 'Write what your team knows.', field: 'given' }
    return { events: [{ event: 'contribution-given', data: { n: asked.n, given: given.text.trim(), officer: officer.id } }], told: { what: `${asked.team.replaceAll('-', ' ')} gave what was asked`, text: given.text.trim() } }
  })
}
