import type { Outcome, Refusal } from '../../cases/index.ts'
import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { NewComplaintEvent } from '../complaint.ts'
import { nextDate } from '../rules/next-promise.ts'
import { clocksOf, stateNamed } from '../rules/procedure-of.ts'
import { applyComplaintEvent } from '../rules/project.ts'
import { backMove, mayTakeUpAgain, nounOf, takenBackLetter, upAgainUntil } from '../rules/take-back.ts'
import { changeComplaint } from './change-complaint.ts'
import type { Actor, HeldComplaint, Step } from './change-complaint.ts'

type Key = string | { readonly id: number }

const noReason = 'No reason was given, and none is needed.'

/** The person whose it is takes it back, from their own page. They are told in a letter what still happens. */
export async function takeBack(tools: CouncilTools, key: Key, words: string): Promise<Outcome> {
  const { phone } = await tools.council()
  return changeComplaint(tools, key, { actor: 'resident' }, (held) => {
    const { complaint, followed } = held
    const found = backMove(complaint, followed)
    if (!found || held.caseFile.state === 'closed') return { refused: 'take-back/not-now', advice: 'It is over, so there is nothing to take back.' }
    const data = { action: found.move.action, from: complaint.state, to: found.move.to, stage: complaint.stage, role: found.role, comment: words.trim() || noReason, ends: true, answers: false }
    return { events: [{ event: 'moved', data }], told: { what: 'The resident took it back', told: 'You took it back', outcome: 'withdrawn' }, ...toResident(held, takenBackLetter(complaint, followed, { words, phone })) }
  })
}

/** It goes on where it stood; a request for information counts as one that came today. */
export async function takeUpAgain(tools: CouncilTools, key: Key, who: Actor, words: string): Promise<Outcome> {
  return changeComplaint(tools, key, who, (held) => upAgain(held, who, words))
}

function upAgain(held: HeldComplaint, who: Actor, words: string): Step | Refusal {
  const { complaint, followed, now } = held
  const back = complaint.takenBackFrom
  if (!back) return { refused: 'up-again/not-back', advice: 'It was not taken back.' }
  const isOfficer = 'officer' in who
  if (isOfficer && held.roles.length === 0) return { refused: 'up-again/not-yours', advice: 'Only those who have a role in this case do this.' }
  if (isOfficer && !words.trim()) return { refused: 'up-again/why', advice: 'Write what the resident told you.', field: 'words' }
  if (!isOfficer && !mayTakeUpAgain(complaint, followed, dayOf(now))) return { refused: 'up-again/late', advice: `You could do this until ${writeDay(upAgainUntil(complaint, followed), 'long')}. Write to us all the same: a person decides.` }
  const event: NewComplaintEvent = { event: 'taken-up-again', data: { state: back.state, stage: back.stage, words: words.trim() } }
  const theirs = isForThem(held)
  return {
    events: [event], told: { what: `Taken up again${isOfficer ? ', as the resident asked' : ' by the resident'}`, told: 'You took it up again', ...(theirs ? { state: 'closed', outcome: 'answered' } : {}) },
    ...toResident(held, upAgainLetter(held, event, words)),
  }
}

/** It was taken back after our answer: nothing is ours to do until they ask for more. */
function isForThem({ complaint, followed }: HeldComplaint): boolean {
  const { by, stage } = stateNamed(followed.version, complaint.takenBackFrom!.state)
  return followed.version.stages.find(({ id }) => id === stage)?.clocks.find(({ id }) => id === by)?.binds === 'resident'
}

function upAgainLetter({ complaint, followed, calendars, now }: HeldComplaint, event: NewComplaintEvent, words: string): { title: string; text: string } {
  const noun = nounOf(followed)
  const after = applyComplaintEvent(complaint, { ...event, seq: complaint.events + 1, at: now, by: 'resident', writtenAt: now })
  const next = nextDate(after, followed.version, clocksOf(after, followed, calendars))
  const said = words.trim() ? [`You told us:\n${words.trim()}`] : []
  return { title: `We go on with your ${noun}`, text: [`You asked us to go on with your ${noun}. We do.`, ...said, ...(next ? [`${next.what} by ${writeDay(next.on, 'long')}.`] : [])].join('\n\n') }
}

/** What an officer noted as taken back is confirmed to the resident as well. Children Act complaints ask for it in writing (SI 2006/1738 reg 7); all get it. */
export async function tellTakenBack(tools: CouncilTools, held: HeldComplaint, step: Step): Promise<Step> {
  const { phone } = await tools.council()
  const { text, ...told } = step.told
  return { ...step, told: { ...told, what: text ? `${told.what}: ${text}` : told.what, told: 'You took it back' }, ...toResident(held, takenBackLetter(held.complaint, held.followed, { words: '', phone })) }
}

/** Nobody writes to someone who has died, unless someone goes on for them. */
function toResident({ complaint }: HeldComplaint, letter: { title: string; text: string }): Pick<Step, 'letter'> {
  return complaint.died !== null && !complaint.representative ? {} : { letter: { ...letter, isMailed: true } }
}
