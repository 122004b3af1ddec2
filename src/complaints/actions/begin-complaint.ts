import { changeCaseIn } from '../../cases/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import { day, dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { readingOn } from '../../procedures/version-on.ts'
import type { Procedure, Version } from '../../procedures/contract.ts'
import type { CaseFollowers, CouncilTools } from '../../services/index.ts'
import type { Complaint, EventData, NewComplaintEvent } from '../complaint.ts'
import { procedureNamed } from '../rules/procedure-of.ts'
import { readChoices } from '../readings/store.ts'
import { readComplaintEvents } from '../store/complaint-events.ts'
import { changeComplaintIn, record } from './change-complaint.ts'

type Following = Pick<CouncilTools, 'calendars' | 'log'>

const spoken: readonly string[] = ['phone', 'in-person', 'counter', 'visit']

/** What is handed to cases: a complaint begins in the transaction that opens its case. */
export function complaintFollowers(tools: Following): CaseFollowers {
  return {
    promises: (service) => procedureNamed(service.procedure ?? '') !== undefined,
    async opened(tx, { caseId, service, receivedAt, at, by, channel }) {
      const procedure = procedureNamed(service.procedure ?? '')
      if (procedure) await beginComplaint(tx, tools, { caseId, procedure, receivedAt, at, by, oral: spoken.includes(channel) })
    },
    async wrote(tx, { caseId, at }) {
      await residentWrote(tx, tools, caseId, at)
    },
  }
}

export interface Beginning {
  caseId: number
  procedure: Procedure
  receivedAt: Date
  at: Date
  by: string
  oral: boolean
}

/** Starts the procedure of a case that was just opened. The second time does nothing. */
export async function beginComplaint(tx: Queryable, tools: Following, beginning: Beginning): Promise<void> {
  const { caseId, procedure, receivedAt, at, by } = beginning
  const calendars = await tools.calendars()
  const began = await beganEvent(tx, { procedure, calendars }, receivedAt, { oral: beginning.oral })
  const outcome = await changeCaseIn(tx, at, { key: { id: caseId }, who: { actor: 'system' }, decide: async ({ caseFile, promises }) => {
    if ((await readComplaintEvents(tx, caseId)).length > 0) return []
    const before = { caseId, events: 0, round: 0, received: undefined, roles: [], points: [], letters: [], contributions: [], decided: [], representative: null, advocacy: null, otherBody: null, aboutCase: null, died: null, needs: null, dateMoved: null, takenBackFrom: null }
    const what = receivedAt.getTime() < at.getTime() - 3_600_000 ? `, received on ${writeDay(dayOf(receivedAt), 'short')}` : ''
    const old = (began.data as EventData['began']).countsFrom ? ', which was before its rules held, or before our calendars begin: no date is counted for that time' : ''
    return record(tx, { complaint: before as unknown as Complaint, caseFile, promises, now: at, calendars, by }, { events: [began], told: { what: `Begins under “${procedure.title}”${what}${old}`, state: caseFile.state } })
  } })
  if ('refused' in outcome) throw new Error(outcome.refused)
}

/**
 * `began` under the version and readings that hold on the day it was received. What came before the first version, or
 * before the years that our calendars have, follows the first version all the same: its steps and letters, but no clock
 * from a time that nothing here can count. It says so wherever it is shown.
 */
export async function beganEvent(tx: Queryable, { procedure, calendars }: { procedure: Procedure; calendars: Calendars }, received: Date, how: { oral: boolean; from?: string; reason?: string }): Promise<NewComplaintEvent> {
  const on = dayOf(received)
  const version = procedure.versions.findLast(({ from }) => from <= on) ?? procedure.versions[0]
  const chosen = procedure.choices.length > 0 ? await readChoices(tx, procedure.id) : []
  const choices = Object.fromEntries(procedure.choices.map((choice) => [choice.id, readingOn(choice, chosen, on)]))
  const [first] = version.states
  const countsFrom = countedSince(version, on, calendars)
  return { event: 'began', at: received, data: { procedure: procedure.id, version: version.from, state: first.id, stage: first.stage, choices, ...how, ...(countsFrom ? { countsFrom } : {}) } }
}

/** The day from which clocks can be counted, when that is after the day it came. */
function countedSince(version: Version, on: Day, calendars: Calendars): Day | undefined {
  const years = calendars.calendar('ENG-CODE').years
  const since = years && version.from < `${years.from}-01-01` ? day(`${years.from}-01-01`) : version.from
  return on < since ? since : undefined
}

/** The resident's message may be the answer that a clock waits for. Whatever it is, the complaint notes that it came. */
async function residentWrote(tx: Queryable, tools: Following, caseId: number, at: Date): Promise<void> {
  await changeComplaintIn(tx, { key: { id: caseId }, who: { actor: 'resident' }, now: at, calendars: await tools.calendars() }, ({ complaint, followed, caseFile }) => {
    const answers = followed.version.moves.find((move) => move.from.includes(complaint.state) && move.roles.includes('resident') && move.records === 'clarification-answered')
    if (!answers) return { events: [{ event: 'resident-wrote', data: {} }], told: { what: 'The resident wrote', state: caseFile.state } }
    const data = { action: answers.action, from: complaint.state, to: answers.to, stage: complaint.stage, role: 'resident', records: answers.records!, ends: false, answers: false }
    return { events: [{ event: 'moved', data }], told: { what: `${answers.label}: the clock starts again`, told: 'You answered our question. Our time starts again' } }
  })
}
