import { addJob } from '../../platform/jobs/index.ts'
import type { Fields } from '../../platform/http/index.ts'
import { dayOf, startOfDay, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { readingOn } from '../../procedures/version-on.ts'
import type { CouncilTools } from '../../services/index.ts'
import { recordAct } from '../../staff/index.ts'
import type { Faults, Officer } from '../../staff/index.ts'
import { TypedFields } from '../learning/typed-fields.ts'
import { readingsOf } from './choice.ts'
import type { Choosing } from './choice.ts'
import { insertChosen, openSince, readChoices } from './store.ts'

export const applyTask = 'apply-readings'

/** Sets how a rule is read from a day on. A day that has passed holds only when whoever sets it says that they know what it does. */
export async function setReading(tools: CouncilTools, officer: Officer, choosing: Choosing, body: Fields): Promise<{ done: true } | { faults: Faults }> {
  const { procedure, choice } = choosing
  const now = tools.clock.now()
  const typed = new TypedFields(body)
  const reading = typed.choice('reading', readingsOf(choosing), 'Choose how it is read')
  const from = typed.day('from', 'Enter the day from which it is read so')
  const reason = typed.text('reason', 'Say why. It is kept, and an ombudsman may ask for it')
  return tools.db.transaction(async (tx) => {
    const chosen = await readChoices(tx, procedure.id)
    if (from) await checkDay(tools, typed, { choosing, from, today: dayOf(now) })
    if (from && reading && readingOn(choice, chosen, from) === reading) typed.wrong('reading', 'It is read so on that day already. Choose another reading, or another day')
    if (typed.isWrong || !reading || !from) return { faults: typed.faults }
    const before = readingOn(choice, chosen, from)
    await insertChosen(tx, { procedure: procedure.id, choice: choice.id, reading, from, reason, officer: officer.id, written: now })
    await recordAct(tx, officer.id, 'choose reading', `reading:${procedure.id}/${choice.id}`, { reading, from, reason, before, isPast: from < dayOf(now) })
    if (from <= dayOf(now)) await addJob(tx, applyTask, { procedure: procedure.id }, { queue: applyTask })
    return { done: true as const }
  })
}

async function checkDay(tools: CouncilTools, typed: TypedFields, { choosing, from, today }: { choosing: Choosing; from: Day; today: Day }): Promise<void> {
  const since = choosing.procedure.versions[0].from
  if (from < since) typed.wrong('from', `These rules hold from ${writeDay(since)}. Enter that day or a later one`)
  if (from < today && !typed.has('knowing')) typed.wrong('knowing', await pastWords(tools, choosing, from))
}

async function pastWords(tools: CouncilTools, { procedure }: Choosing, from: Day): Promise<string> {
  const open = (await openSince(tools.db, procedure.id, startOfDay(from))).length
  const them = open === 0 ? 'Nothing that is open reached us since then' : `${open === 1 ? '1 open matter' : `${open} open matters`} reached us since then: ${open === 1 ? 'its dates are' : 'their dates are'} counted again, and whoever gets another date is written to`
  return `${writeDay(from)} has passed. ${them}. Tick this if that is what you want`
}
