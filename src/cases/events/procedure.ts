import type { CaseFile } from '../case.ts'
import type { CaseKind, CaseOutcome, CaseState } from '../rules/words.ts'
import { defineEvent, endOpenPromise } from './event-kind.ts'
import type { EventKind } from './event-kind.ts'
import { promiseGiven } from './promise-given.ts'
import type { PromiseGiven } from './promise-given.ts'

/** What a step in a procedure does to its case. The procedure's own record stands beside the case. */
export interface ProcedureStep {
  /** Id of the procedure that the case follows from now on. */
  procedure: string
  /** For officers. */
  what: string
  /** For the resident; absent when it is not for them. */
  told?: string
  /** Somebody's own words; a letter's whole text. */
  text?: string
  state: CaseState
  /** When it closes the case. */
  outcome?: CaseOutcome
  /** The running promise ends. */
  ends?: { how: 'answered' | 'withdrawn'; reason?: string }
  /** The next date that the resident is told. */
  promise?: PromiseGiven
  kind?: CaseKind
  service?: string
  /** From now on only this team sees it, and the team owns it; `owner` is one of its officers, if one goes on. */
  restrictedTo?: string
  owner?: number
}

const common: Pick<EventKind<ProcedureStep>, 'apply' | 'applyPromises' | 'officerSees' | 'residentSees' | 'words'> = {
  apply: (caseFile, data, { at }) => ({
    procedure: data.procedure, kind: data.kind ?? caseFile.kind, service_code: data.service ?? caseFile.service_code,
    ...standing(caseFile, data, at), ...(data.promise || data.ends ? { due_at: data.promise ? new Date(data.promise.due) : null, escalated_at: null } : {}),
    ...(data.restrictedTo ? { restricted_to: data.restrictedTo, owner_team: data.restrictedTo, owner_officer: data.owner ?? null, offered_team: null, offered_officer: null } : {}),
  }),
  applyPromises: (promises, data, happened) => {
    const ended = data.ends ? endOpenPromise(promises, happened.at, data.ends.how, data.ends.reason) : [...promises]
    return data.promise ? promiseGiven.applyPromises!(ended, data.promise, happened) : ended
  },
  officerSees: (data) => data.what,
  residentSees: (data) => data.told,
  words: (data) => data.text,
}

function standing(caseFile: CaseFile, data: ProcedureStep, at: Date): Partial<CaseFile> {
  const closes = data.state === 'closed'
  return {
    state: data.state,
    outcome: closes ? (data.outcome ?? caseFile.outcome ?? 'answered') : null,
    closed_at: closes ? (caseFile.closed_at ?? at) : null,
    paused_at: data.state === 'waiting-for-resident' ? (caseFile.paused_at ?? at) : null,
    ...(closes ? { offered_team: null, offered_officer: null } : {}),
  }
}

export const procedureStep = defineEvent<ProcedureStep>({ kind: 'procedure-step', ...common, internal: true })

/** A letter that goes by e-mail: the resident is written to. */
export const letterSent = defineEvent<ProcedureStep & { title: string }>({ kind: 'letter-sent', ...common, tells: 'letter' })

/** A letter that went by post, was handed over or read out. */
export const letterGiven = defineEvent<ProcedureStep & { title: string }>({ kind: 'letter-given', ...common })
