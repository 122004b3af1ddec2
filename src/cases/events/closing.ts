import type { CaseOutcome } from '../rules/words.ts'
import { outcomeWords } from '../rules/words.ts'
import { defineEvent, endOpenPromise } from './event-kind.ts'

export interface CaseClosed {
  outcome: CaseOutcome
  /** The answer as the resident reads it: the decision, its reasons, what they may do next. */
  answer: string
  /** Reference of the case that goes on, when this one is a duplicate. */
  duplicateOf?: string
  /** The other case is the same resident's, who may know its reference. */
  duplicateIsTheirs?: boolean
  /** Who can help, when it is not ours. */
  signpost?: string
}

export const caseClosed = defineEvent<CaseClosed>({
  kind: 'case-closed',
  apply: (_caseFile, data, { at }) => ({ state: 'closed', outcome: data.outcome, closed_at: at, paused_at: null, offered_team: null, offered_officer: null }),
  applyPromises: (promises, data, { at }) => (data.outcome === 'withdrawn'
    ? endOpenPromise(promises, at, 'withdrawn', 'You told us that you no longer need this.') : endOpenPromise(promises, at, 'answered')),
  officerSees: (data) => `Closed: ${outcomeWords[data.outcome].officer.toLowerCase()}${data.duplicateOf ? ` (${data.duplicateOf})` : ''}${data.signpost ? ` (${data.signpost})` : ''}`,
  residentSees: (data) => outcomeWords[data.outcome].resident,
  words: (data) => data.answer,
  tells: 'answer',
})

export const caseReopened = defineEvent<{ reason: string; contact?: number }>({
  kind: 'case-reopened',
  apply: () => ({ state: 'in-progress', outcome: null, closed_at: null, due_at: null }),
  officerSees: () => 'Reopened: not fixed',
  residentSees: () => 'You told us that this is not fixed. We opened it again.',
  words: (data) => data.reason,
})

const helpedWords: Readonly<Record<string, string>> = { yes: 'helped', partly: 'helped in part', no: 'did not help', 'not-tried': 'have not been asked yet' }

export const detailsChanged = defineEvent<{ service?: string; title?: string; standardDue?: string; reason: string }>({
  kind: 'details-changed',
  apply: (caseFile, data) => ({
    service_code: data.service ?? caseFile.service_code,
    title: data.title ?? caseFile.title,
    standard_due_at: data.standardDue ? new Date(data.standardDue) : caseFile.standard_due_at,
  }),
  officerSees: (data) => `Details changed${data.service ? `: now ${data.service.replaceAll('-', ' ')}` : ''}`,
  // found by its new title; by the one before as well, as its timeline is
  words: (data) => [data.title, data.reason].filter(Boolean).join(' '),
  internal: true,
})

/** `helped`: whether those whom we named could help; `how`: told to an officer, by phone or letter. */
export const feedbackGiven = defineEvent<{ rating?: string; resolved?: string; helped?: string; how?: string; comment?: string }>({
  kind: 'feedback-given',
  officerSees: ({ rating, helped, how }) => {
    if (helped === 'not-reached') return `Asked ${how} whether those whom we named helped: no answer`
    const said = [helped && `those whom we named ${helpedWords[helped] ?? helped}`, rating ?? (helped ? '' : 'no rating')].filter(Boolean).join('; ')
    return `The resident told us${how ? ` ${how}` : ''} how it went: ${said}`
  },
  residentSees: () => 'You told us how it went',
  words: (data) => data.comment,
})
