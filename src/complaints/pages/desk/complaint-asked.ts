import { readCaseUnscoped, readReference, writeReference } from '../../../cases/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import { notFound } from '../../../platform/http/index.ts'
import type { Call } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerNames, readTeams, recordRead } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { HeldComplaint } from '../../actions/change-complaint.ts'
import { mayOpenComplaint } from '../../rules/may-open.ts'
import { clocksOf, followedBy } from '../../rules/procedure-of.ts'
import { rolesHeld } from '../../rules/roles-held.ts'
import { readComplaint } from '../../store/read-complaint.ts'
import { askWhyFirst, keptCase, whyCase } from './ask-why.ts'

/** Everything that the pages of a complaint draw from. */
export interface ComplaintView extends HeldComplaint {
  readonly officer: Officer
  readonly today: Day
  readonly names: ReadonlyMap<number, string>
  readonly teams: ReadonlyMap<string, string>
  /** Address of its pages: /desk/cases/MH-…/complaint */
  readonly path: string
}

/** The complaint of the address, for whoever may open it; the read is written down. Not there and not yours look the same. */
export async function complaintAsked(tools: CouncilTools, call: Call<Officer>): Promise<ComplaintView> {
  const ref = readReference(call.params['ref'] ?? '')
  const caseFile = ref && (await readCaseUnscoped(tools.db, { ref }))
  const view = caseFile ? await viewOf(tools, call.viewer, caseFile) : undefined
  if (!caseFile || !view) throw notFound('There is no such complaint, or it is not for your team. Check the reference.')
  await askWhyFirst(tools, call, { kept: keptCase(caseFile), why: whyCase(caseFile.ref) })
  await recordRead(tools.db, call.viewer, `case:${caseFile.ref}`, { page: 'complaint' })
  return view
}

export async function viewOf(tools: CouncilTools, officer: Officer, caseFile: CaseFile): Promise<ComplaintView | undefined> {
  const complaint = await readComplaint(tools.db, caseFile.id)
  if (!complaint || !mayOpenComplaint(officer, caseFile, complaint)) return undefined
  const [calendars, names, teams] = await Promise.all([tools.calendars(), officerNames(tools.db), readTeams(tools.db)])
  const followed = followedBy(complaint)
  const now = tools.clock.now()
  return {
    officer, caseFile, complaint, followed, calendars, now, today: dayOf(now), clocks: clocksOf(complaint, followed, calendars), roles: rolesHeld(officer, complaint, caseFile),
    names, teams: new Map(teams.filter((team) => team.closed_at === null).map((team) => [team.id, team.name])), path: `/desk/cases/${writeReference(caseFile.ref)}/complaint`,
  }
}
