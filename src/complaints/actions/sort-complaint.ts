import type { CaseKey, Outcome, Refusal } from '../../cases/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { decideAcceptance } from '../../procedures/decide-acceptance.ts'
import type { Decision } from '../../procedures/decide-acceptance.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Procedure, Version } from '../../procedures/contract.ts'
import type { CouncilTools, Service } from '../../services/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { NewComplaintEvent } from '../complaint.ts'
import { cite, followedBy, procedureNamed } from '../rules/procedure-of.ts'
import { standingRoles } from '../rules/roles-held.ts'
import { beganEvent } from './begin-complaint.ts'
import { changeComplaint } from './change-complaint.ts'
import type { HeldComplaint, Step } from './change-complaint.ts'

export interface Sorting {
  readonly procedure: string
  /** Question -> yes, no or unsure. */
  readonly answers: Readonly<Record<string, 'yes' | 'no' | 'unsure'>>
  /** It is within the time limit, as whoever sorts it was told; else the days, as far as they are known. */
  readonly recent?: boolean
  readonly happened: Day | null
  readonly known: Day | null
  /** A person takes it although a question speaks against it. */
  readonly anyway: boolean
  readonly reason: string
  /** The complaint in points, one a line. */
  readonly points: string
}

/** A refusal that asks a person to decide; the page shows the reasons and the ways on. */
export interface Undecided extends Refusal {
  readonly decision: Decision
}

/** Sorts a matter: which procedure takes it, and whether it does. Who decided, on what answers and why is kept. */
export async function sortComplaint(tools: CouncilTools, officer: Officer, key: CaseKey, sorting: Sorting): Promise<Outcome | Undecided> {
  const services = (await tools.catalogue()).services
  let undecided: Decision | undefined
  const outcome = await changeComplaint(tools, key, { officer }, async (held, tx) => {
    const aimed = await aim(tx, held, sorting)
    if ('refused' in aimed) return aimed
    const received = dayOf(held.complaint.received)
    const decision = decideAcceptance(aimed.version.acceptance, { ...sorting, received, ...(sorting.recent ? { happened: received, known: received } : {}) })
    if (decision.decision === 'yes') return sorted(held, { sorting, ...aimed, decision, officer, services })
    if (sorting.anyway && sorting.reason.trim()) return sorted(held, { sorting, ...aimed, decision, officer, services })
    undecided = decision
    return sorting.anyway ? { refused: 'sort/why', advice: 'Say why it is accepted all the same. It is kept.', field: 'reason' } : { refused: 'sort/decide', advice: 'A person must decide this. Read why, then choose.', field: 'decide' }
  })
  return 'refused' in outcome && undecided ? { ...outcome, decision: undecided } : outcome
}

/** The procedure and version that it is sorted to, with the event that begins it there when it is another one. */
async function aim(tx: Queryable, held: HeldComplaint, sorting: Sorting): Promise<Pick<Sorted, 'target' | 'began'> & { version: Version } | Refusal> {
  if (!held.roles.some((role) => standingRoles.includes(role))) return { refused: 'complaint/role', advice: 'Only those who lead on complaints sort them.' }
  const target = procedureNamed(sorting.procedure)
  if (!target) return { refused: 'sort/procedure', advice: 'Choose which procedure takes it.', field: 'procedure' }
  const { complaint } = held
  const moves = target.id !== complaint.procedure
  const fault = faultIn(held, sorting, moves)
  if (fault) return fault
  if (!moves) return { target, began: undefined, version: followedBy(complaint).version }
  if (dayOf(complaint.received) < target.versions[0].from) return { refused: 'sort/not-in-force', advice: 'These rules were not in force when it reached us. Choose another procedure.', field: 'procedure' }
  const began = await beganEvent(tx, { procedure: target, calendars: held.calendars }, complaint.received, { oral: complaint.oral, from: complaint.procedure, reason: sorting.reason.trim() })
  return { target, began, version: target.versions.find((each) => each.from === (began.data as { version: Day }).version)! }
}

function faultIn({ complaint, followed }: HeldComplaint, sorting: Sorting, moves: boolean): Refusal | undefined {
  if (complaint.ended) return { refused: 'sort/over', advice: 'It has ended. It opens again only by a step of its procedure.' }
  if (moves && !sorting.reason.trim()) return { refused: 'sort/why', advice: `Say why it does not belong under “${followed.procedure.title}”. It is kept.`, field: 'reason' }
  if (!moves && complaint.state !== followed.version.states[0].id) return { refused: 'sort/late', advice: 'It is being looked at already. You can still move it to another procedure.' }
  return undefined
}

interface Sorted {
  readonly sorting: Sorting
  readonly target: Procedure
  readonly began: NewComplaintEvent | undefined
  readonly decision: Decision
  readonly officer: Officer
  readonly services: ReadonlyMap<string, Service>
}

function sorted({ complaint, caseFile }: HeldComplaint, { sorting, target, began, decision, officer, services }: Sorted): Step {
  const points = complaint.points.length > 0 ? [] : linesOf(sorting.points)
  const events: NewComplaintEvent[] = [
    ...(began ? [began] : []),
    { event: 'sorted', data: {
      acceptance: 'accepted', answers: { ...sorting.answers, ...(sorting.recent ? { recent: 'yes' } : {}) }, reason: sorting.reason.trim(), evidence: '', clauses: decision.reasons.map(({ clause }) => cite(target, clause)),
      ...(sorting.happened ? { happened: sorting.happened } : {}), ...(sorting.known ? { known: sorting.known } : {}),
    } },
    ...points.map((words, i): NewComplaintEvent => ({ event: 'point-added', data: { n: i + 1, words } })),
  ]
  const reason = sorting.reason.trim()
  const what = `Sorted: “${target.title}” takes it${decision.decision === 'yes' ? '' : ', though a question spoke against it'}`
  return {
    events, why: 'It goes on under the rules that fit it better.',
    told: { what, ...(reason ? { text: reason } : {}), ...(began ? { kind: target.kind, told: 'We now look at this under the rules that fit it better', ...goesTo(target, { caseFile, officer, services }) } : {}) },
  }
}

/** The service that stands for the procedure; where it is kept to one team, so is the case from now on. */
function goesTo(target: Procedure, { caseFile, officer, services }: { caseFile: HeldComplaint['caseFile']; officer: Officer; services: ReadonlyMap<string, Service> }) {
  const service = [...services.values()].find((each) => each.procedure === target.id)
  if (!service) return {}
  if (!service.restricted || caseFile.restricted_to !== null) return { service: service.code }
  return { service: service.code, restrictedTo: service.team, ...(officer.teams.includes(service.team) ? { owner: officer.id } : {}) }
}

export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/^\s*(\d+[.)]|[-*•])\s*/, '').trim()).filter(Boolean).slice(0, 30)
}
