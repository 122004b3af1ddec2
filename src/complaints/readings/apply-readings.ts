import { dayOf, startOfDay } from '../../platform/time/index.ts'
import { readingOn } from '../../procedures/version-on.ts'
import type { CouncilTools } from '../../services/index.ts'
import { changeComplaint } from '../actions/change-complaint.ts'
import type { Decide } from '../actions/change-complaint.ts'
import { tellNewDate } from '../actions/tell-new-date.ts'
import { toldDay } from '../rules/new-date.ts'
import { clocksOf, procedureNamed } from '../rules/procedure-of.ts'
import { choosings, readingWords } from './choice.ts'
import { openSince, readChoices } from './store.ts'

/**
 * Open matters that reached us on or after the day of a choice that was set later: their clocks are counted by it, and
 * whoever was told another date is written to. All others keep the reading under which they began. Idempotent; a job runs it.
 */
export async function applyReadings(tools: CouncilTools, { procedure: id }: { procedure: string }): Promise<number> {
  const earliest = (await readChoices(tools.db, id))[0]?.from
  if (!earliest) return 0
  let changed = 0
  for (const caseId of await openSince(tools.db, id, startOfDay(earliest))) {
    const outcome = await changeComplaint(tools, { id: caseId }, { actor: 'system' }, follow)
    if ('done' in outcome) changed += 1
    else if (outcome.refused !== 'reading/same') throw new Error(outcome.refused)
  }
  return changed
}

const follow: Decide = async (held, tx) => {
  const { complaint, followed, calendars, clocks } = held
  const chosen = await readChoices(tx, complaint.procedure)
  const on = dayOf(complaint.received)
  const choices = Object.fromEntries(procedureNamed(complaint.procedure)!.choices.map((choice) => [choice.id, readingOn(choice, chosen, on)]))
  const other = choosings.filter(({ procedure, choice }) => procedure.id === complaint.procedure && choices[choice.id] !== complaint.choices[choice.id])
  if (other.length === 0) return { refused: 'reading/same', advice: '' }
  const before = toldDay(complaint, followed, clocks)
  const changed = { ...complaint, choices }
  const after = toldDay(changed, followed, clocksOf(changed, followed, calendars))
  // a right that the resident was told of is not taken away by a choice of ours
  if (before && after && before.run.binds === 'resident' && after.on < before.on) return { refused: 'reading/same', advice: '' }
  const what = other.map(({ choice }) => `${choice.question} ${readingWords({ choice }, choices[choice.id]!)}`).join('. ')
  if (!before || !after || before.on === after.on) return { events: [{ event: 'reading-changed', data: { choices } }], told: { what: `Read another way now: ${what}` } }
  return tellNewDate(held, (moved) => ({ event: 'reading-changed', data: { choices, ...moved } }), { was: before.on, after, why: { what: `Read another way now: ${what}`, because: 'we now read the rule about this time in another way' } })
}
