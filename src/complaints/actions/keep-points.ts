import { together } from '../../cases/index.ts'
import type { CaseKey, Outcome, Refusal } from '../../cases/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { NewComplaintEvent } from '../complaint.ts'
import { findingsOf, pointsOf } from '../rules/findings.ts'
import { changeComplaint } from './change-complaint.ts'
import type { HeldComplaint, Step, WithCalendars } from './change-complaint.ts'
import { linesOf } from './sort-complaint.ts'

const longest = 2000

type Work = (held: HeldComplaint) => Step | Refusal

function keepPoints(tools: WithCalendars, officer: Officer, key: CaseKey, work: Work): Promise<Outcome> {
  return changeComplaint(tools, key, { officer }, (held) => {
    if (held.roles.length === 0) return { refused: 'points/not-yours', advice: 'Only those who have a role in this case write its points.' }
    return held.complaint.ended ? { refused: 'points/over', advice: 'It has ended.' } : work(held)
  })
}

/** Adds points, one a line. */
export async function addPoints(tools: WithCalendars, officer: Officer, key: CaseKey, text: string): Promise<Outcome> {
  return keepPoints(tools, officer, key, ({ complaint }) => {
    const lines = linesOf(text)
    if (lines.length === 0) return { refused: 'points/none', advice: 'Write each point on a line of its own.', field: 'points' }
    if (lines.some((line) => line.length > longest)) return { refused: 'points/long', advice: `Say each point in ${longest.toLocaleString('en-GB')} characters or fewer.`, field: 'points' }
    const events = lines.map((words, i): NewComplaintEvent => ({ event: 'point-added', data: { n: complaint.points.length + i + 1, words } }))
    return { events, told: { what: `${lines.length === 1 ? 'Point' : 'Points'} added`, text: lines.join('\n') } }
  })
}

/** Notes that the person agreed to the points as they stand, and how. */
export async function agreePoints(tools: WithCalendars, officer: Officer, key: CaseKey, how: string): Promise<Outcome> {
  return keepPoints(tools, officer, key, ({ complaint }) => {
    const ns = pointsOf(complaint).filter((point) => !point.agreed).map((point) => point.n)
    if (ns.length === 0) return { refused: 'points/agreed', advice: 'There is no point that still has to be agreed.', field: 'how' }
    if (!how.trim()) return { refused: 'points/how', advice: 'Say how the person agreed: on the phone, by letter.', field: 'how' }
    return { events: [{ event: 'points-agreed', data: { ns, how: how.trim() } }], told: { what: 'Points agreed with the resident', text: how.trim(), told: 'We agreed with you what we look at' } }
  })
}

export async function withdrawPoint(tools: WithCalendars, officer: Officer, key: CaseKey, given: { n: number; why: string }): Promise<Outcome> {
  return keepPoints(tools, officer, key, ({ complaint }) => {
    const fault = together(
      !pointsOf(complaint).some((point) => point.n === given.n) && { refused: 'points/no-point', advice: 'There is no such point.', field: 'n' },
      !given.why.trim() && { refused: 'points/why', advice: 'Say why this point is no longer looked at.', field: 'why' },
    )
    if (fault) return fault
    return { events: [{ event: 'point-withdrawn', data: { n: given.n, why: given.why.trim() } }], told: { what: `Point ${given.n} taken back`, text: given.why.trim() } }
  })
}

export interface FindingGiven {
  readonly n: number
  readonly finding: string
  readonly reasons: string
  readonly evidence: string
}

/** What was found on points at this stage, each with its reasons and what it rests on. */
export async function findOnPoints(tools: WithCalendars, officer: Officer, key: CaseKey, given: readonly FindingGiven[]): Promise<Outcome> {
  return keepPoints(tools, officer, key, (held) => {
    const { complaint, followed } = held
    if (held.caseFile.state === 'closed') return { refused: 'finding/answered', advice: 'This stage has its answer. A finding changes only at the next stage.' }
    const known = findingsOf(followed.procedure, followed.version)
    const fault = together(...given.flatMap(({ n, finding, reasons }) => [
      !pointsOf(complaint).some((point) => point.n === n) && { refused: 'finding/no-point', advice: 'There is no such point.' },
      !known.some((each) => each.id === finding) && { refused: 'finding/none', advice: `Choose what you found on point ${n}.`, field: `finding-${n}` },
      !reasons.trim() && { refused: 'finding/no-reasons', advice: `Say why, on point ${n}: the resident reads it.`, field: `reasons-${n}` },
    ]))
    if (fault) return fault
    if (given.length === 0) return { refused: 'finding/nothing', advice: 'Choose a finding.' }
    const events = given.map((each): NewComplaintEvent => ({ event: 'finding-made', data: { ...each, reasons: each.reasons.trim(), evidence: each.evidence.trim(), stage: complaint.stage } }))
    const text = given.map((each) => `Point ${each.n}: ${known.find(({ id }) => id === each.finding)!.title}. ${each.reasons.trim()}`).join('\n')
    return { events, told: { what: 'Findings written', text } }
  })
}
