import { addMonths, dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Move } from '../../procedures/contract.ts'
import { returning } from '../../procedures/taken-back.ts'
import type { Complaint } from '../complaint.ts'
import { moveNamed, nouns, roleNamed } from './procedure-of.ts'
import type { Followed } from './procedure-of.ts'
import { takeBackAction } from './project.ts'

/** The step by which the person whose it is takes it back now, with the role under which they do; undefined when they cannot. */
export function backMove(complaint: Complaint, { version }: Followed): { move: Move; role: string } | undefined {
  const move = moveNamed(version, takeBackAction)
  const role = move?.roles.find((each) => roleNamed(version, each).is === 'resident')
  return move && role && move.from.includes(complaint.state) ? { move, role } : undefined
}

// No law names a last day. As long as a fresh complaint would still come in time, this one may go on.
const usual = 12

/** Until when the resident may take it up again by themselves; later a person decides. */
export function upAgainUntil(complaint: Complaint, { version }: Followed): Day {
  return addMonths(dayOf(complaint.received), version.acceptance.limit?.months ?? usual)
}

export function mayTakeUpAgain(complaint: Complaint, followed: Followed, today: Day): boolean {
  return complaint.takenBackFrom !== null && today <= upAgainUntil(complaint, followed)
}

export const nounOf = ({ procedure }: Pick<Followed, 'procedure'>) => nouns[procedure.kind]

/** What still happens when it is taken back, and what does not: for the page that asks, and for the letter. */
export function afterTakingBack(complaint: Complaint, followed: Followed): string[] {
  const noun = nounOf(followed)
  return [
    `We stop, close your ${noun} and send you no answer.`,
    ...(complaint.aboutCase === null ? [] : ['The request that it is about goes on. To stop that too, tell us on its own page.']),
    ...(noun === 'request' ? [] : ['If someone may not be safe, or the law says that we must, we still act on what you told us. We tell you if we do.']),
    'We keep what you sent us, as we keep everything that we are told.',
    `You can change your mind on your page until ${writeDay(upAgainUntil(complaint, followed), 'long')}. ${returning(followed.procedure) === 'afresh' ? 'Our time to answer then starts again.' : 'We then go on where we stopped.'}`,
  ]
}

export function takenBackLetter(complaint: Complaint, followed: Followed, { words, phone }: { words: string; phone: string }): { title: string; text: string } {
  const noun = nounOf(followed)
  const said = words.trim() ? [`You told us:\n${words.trim()}`] : []
  return { title: `You took your ${noun} back`, text: [`You no longer want us to look at your ${noun}. We ask for no reason.`, ...said, ...afterTakingBack(complaint, followed), `Or call ${phone} and say the reference.`].join('\n\n') }
}
