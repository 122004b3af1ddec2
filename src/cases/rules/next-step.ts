import type { CaseFile } from '../case.ts'
import { isSignposted } from './is-signposted.ts'

export interface NextStep {
  officer: string
  resident: string
}

/** The promise that runs now. `due` is its date in words; `words` is what the resident was told, with or without its date. */
export interface Running {
  due: string
  isPast: boolean
  words?: string | undefined
}

type Standing = Pick<CaseFile, 'state' | 'offered_team' | 'owner_officer' | 'resident_id'> & Partial<Pick<CaseFile, 'outcome' | 'procedure'>>

/** What happens next, said to both sides from one table so that they always agree. */
export function nextStep(caseFile: Standing, promise: Running | undefined): NextStep {
  switch (caseFile.state) {
    case 'closed':
      if (isSignposted(caseFile)) return signposted
      return { officer: 'Nothing, unless the resident says it is not fixed.', resident: 'Nothing more, unless you tell us that it is not fixed.' }
    case 'waiting-for-resident':
      return { officer: 'The resident answers our question.', resident: 'Please answer our question. We cannot go on until you do.' }
    default:
      return promise?.isPast ? past(promise) : { officer: officerStep(caseFile, promise), resident: residentStep(caseFile, promise) }
  }
}

const signposted: NextStep = {
  officer: 'Nothing, unless the resident says that it did not help: we ask them once, two weeks after closing.',
  resident: 'Nothing more, unless you tell us that it did not help. We ask you once, two weeks after our answer.',
}

function past({ due, words }: Running): NextStep {
  const what = words && doneBy(words)
  return {
    officer: `Answer now: the date that we gave (${due}) has passed.`,
    resident: `${what ? `We told you “${what}”, by ${due}.` : `We should have answered you by ${due}.`} We have not, and we are sorry. The team has been told.`,
  }
}

function officerStep({ offered_team: offered, owner_officer: owner }: Standing, promise: Running | undefined): string {
  const by = promise ? ` by ${promise.due}` : ''
  const what = promise?.words ? ` We told the resident: “${promise.words.replace(/\.$/, '')}”.` : ''
  if (offered !== null) return `The other team accepts or declines. Until then its owner answers${by}.${what}`
  return `${owner === null ? 'Someone takes this on and answers' : 'Answer'}${by}.${what}`
}

function residentStep({ resident_id: resident }: Standing, promise: Running | undefined): string {
  const what = promise?.words && doneBy(promise.words)
  if (promise && what) return `${what} by ${promise.due}.`
  if (promise?.words) return `${promise.words.replace(/\.$/, '')}.`
  // who did not say who they are cannot be answered
  if (resident === null) return `We act on what you told us${promise ? ` by ${promise.due}` : ''}.`
  return `We answer you${promise ? ` by ${promise.due}` : ''}.`
}

/** "We inspect" of "We inspect within 5 working days: by Friday 27 November 2026."; undefined when more hangs on the time. */
function doneBy(words: string): string | undefined {
  const what = words.replace(/: by [^:]*(?::\d\d[^:]*)?\.?$/, '').replace(/ within \d+ (?:working |school )?(?:hours?|days?|weeks?|months?)$/, '').replace(/\.$/, '')
  return /\b(?:within|by the|the same|after)\b/.test(what) ? undefined : what
}
