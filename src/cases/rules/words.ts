export const caseKinds = ['service-request', 'enquiry', 'complaint', 'information-request', 'member-enquiry', 'compliment'] as const
export type CaseKind = (typeof caseKinds)[number]

export const caseStates = ['new', 'in-progress', 'waiting-for-resident', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** How a case ended. They are kept apart so that "closed" never passes for "fixed". */
export const caseOutcomes = ['fixed', 'answered', 'not-ours', 'cannot', 'duplicate', 'withdrawn'] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

export const outcomeWords: Record<CaseOutcome, { officer: string; resident: string }> = {
  fixed: { officer: 'Fixed', resident: 'We have put this right.' },
  answered: { officer: 'Answered', resident: 'We have answered you.' },
  'not-ours': { officer: 'Not ours, signposted', resident: 'This is not ours to do. We have told you who can help.' },
  cannot: { officer: 'Cannot, because', resident: 'We cannot do this. We have told you why.' },
  duplicate: { officer: 'Duplicate of another case', resident: 'We already have another report of this.' },
  withdrawn: { officer: 'Withdrawn by the resident', resident: 'You told us that you no longer need this.' },
}

/** Where a second report goes on. Somebody else's reference is theirs alone. */
export function goesOnIn({ duplicateOf, duplicateIsTheirs }: { duplicateOf?: string; duplicateIsTheirs?: boolean }): string {
  if (!duplicateOf) return ''
  return duplicateIsTheirs ? `This goes on under your reference ${duplicateOf}.` : 'This goes on under another report. We do not write to you about that one.'
}

export const stateWords: Record<CaseState, { officer: string; resident: string }> = {
  new: { officer: 'New', resident: 'Received' },
  'in-progress': { officer: 'In progress', resident: 'In progress' },
  'waiting-for-resident': { officer: 'Waiting for the resident', resident: 'Waiting for you' },
  closed: { officer: 'Closed', resident: 'Closed' },
}
