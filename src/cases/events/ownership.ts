import { defineEvent } from './event-kind.ts'

/** `given`: by the lead of the team, to somebody in it. */
export const takenOn = defineEvent<{ officer: number; team?: string; given?: true }>({
  kind: 'taken-on',
  apply: (caseFile, data) => ({
    owner_officer: data.officer, state: caseFile.state === 'new' ? 'in-progress' : caseFile.state,
    ...(data.given ? { offered_team: null, offered_officer: null } : {}),
  }),
  officerSees: (data) => (data.given ? 'Given to someone in the team' : 'Took this on'),
  residentSees: () => 'Someone is now dealing with this',
})

export interface HandOver {
  team: string
  officer?: number
  reason: string
}

/** Offered, not done: the owner stays until the other side accepts. */
export const handOverOffered = defineEvent<HandOver>({
  kind: 'hand-over-offered',
  apply: (_caseFile, data) => ({ offered_team: data.team, offered_officer: data.officer ?? null }),
  officerSees: (data) => `Offered to ${data.team.replaceAll('-', ' ')}`,
  words: (data) => data.reason,
  internal: true,
})

export const handOverAccepted = defineEvent<{ team: string; officer: number; restricted?: boolean }>({
  kind: 'hand-over-accepted',
  apply: (caseFile, data) => ({
    owner_team: data.team, owner_officer: data.officer, offered_team: null, offered_officer: null,
    // a restricted case stays closed to all but its owners' team, whichever that now is
    restricted_to: caseFile.restricted_to === null && !data.restricted ? null : data.team,
    state: caseFile.state === 'new' ? 'in-progress' : caseFile.state,
  }),
  officerSees: (data) => `Accepted for ${data.team.replaceAll('-', ' ')}`,
  residentSees: () => 'Passed to the team that can help',
})

export const handOverDeclined = defineEvent<{ reason: string }>({
  kind: 'hand-over-declined',
  apply: () => ({ offered_team: null, offered_officer: null }),
  officerSees: () => 'Hand-over declined',
  words: (data) => data.reason,
  internal: true,
})

export const handOverTakenBack = defineEvent<{ team: string }>({
  kind: 'hand-over-taken-back',
  apply: () => ({ offered_team: null, offered_officer: null }),
  officerSees: (data) => `No longer offered to ${data.team.replaceAll('-', ' ')}`,
  internal: true,
})

/** Who may see it changed, with its team's rule or its service; not said to the resident, for whom nothing changes. */
export const restrictionChanged = defineEvent<{ restrictedTo: string | null }>({
  kind: 'restriction-changed',
  quiet: true,
  apply: (_caseFile, data) => ({ restricted_to: data.restrictedTo }),
  officerSees: (data) => (data.restrictedTo === null ? 'Other teams may see this again' : `From now on only ${data.restrictedTo.replaceAll('-', ' ')} sees this`),
  internal: true,
})

export const escalated = defineEvent<{ to: string; why: string }>({
  kind: 'escalated',
  quiet: true,
  apply: (_caseFile, _data, { at }) => ({ escalated_at: at }),
  officerSees: (data) => `Escalated to ${data.to}: ${data.why}`,
})
