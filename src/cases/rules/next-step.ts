import type { CaseFile } from '../case.ts'

export interface NextStep {
  officer: string
  resident: string
}

/** What happens next, said to both sides from one table so that they always agree. `due` is the promise in words, if there is one. */
export function nextStep(caseFile: Pick<CaseFile, 'state' | 'offered_team' | 'owner_officer'>, due: string | undefined, isPast: boolean): NextStep {
  const by = due ? ` by ${due}` : ''
  switch (caseFile.state) {
    case 'closed':
      return { officer: 'Nothing, unless the resident says it is not fixed.', resident: 'Nothing more, unless you tell us that it is not fixed.' }
    case 'waiting-for-resident':
      return { officer: 'The resident answers our question.', resident: 'Please answer our question. We cannot go on until you do.' }
    default:
      return caseFile.offered_team !== null && !isPast ? { officer: `The other team accepts or declines. Until then its owner answers${by}.`, resident: `We answer you${by}.` } : isPast
        ? { officer: `Answer now: the date that we gave (${due}) has passed.`, resident: `We should have answered you by ${due}. We have not, and we are sorry. The team has been told.` }
        : { officer: caseFile.owner_officer === null ? `Someone takes this on and answers${by}.` : `Answer${by}.`, resident: `We answer you${by}.` }
  }
}
