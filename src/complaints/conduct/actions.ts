import { dayOf } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Fields } from '../../platform/http/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { recordAct } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { quicker } from '../learning/actions/outcome.ts'
import type { Outcome } from '../learning/actions/outcome.ts'
import { TypedFields } from '../learning/typed-fields.ts'
import { latestEnd } from './decision.ts'
import type { ConductAppeal, ConductDecision } from './decision.ts'
import { insertAppeal, insertDecision, readHolding, writeAppealDecided, writeEnded } from './store.ts'

/** Decides that someone's conduct changes how they can reach us. Whoever is signed in is the named decision-maker. */
export async function decideConduct(tools: Tools, officer: Officer, about: { resident: number; renews?: ConductDecision }, body: Fields): Promise<Outcome> {
  const today = dayOf(tools.clock.now())
  const typed = new TypedFields(body)
  const reasons = typed.text('reasons', 'Say what happened and why it needs a limit')
  const limits = typed.text('limits', 'Say what changes for them')
  const openRoute = typed.text('route', 'Say which way to reach us stays open. One always does')
  const dates = datesTyped(typed, today)
  if (typed.isWrong || !dates) return { faults: typed.faults }
  const { told, appeal, review, ends } = dates
  return tools.db.transaction(async (tx) => {
    const holding = await readHolding(tx, about.resident, today)
    if (holding && holding.id !== about.renews?.id) return { faults: { form: 'There is a decision about this person already. Renew or end that one' } }
    if (about.renews) await writeEnded(tx, about.renews.id, { on: today, by: officer.id, why: 'Renewed with fresh reasons' })
    const id = await insertDecision(tx, {
      resident_id: about.resident, renews: about.renews?.id ?? null, decided_on: today, decided_by: officer.id, reasons, evidence: typed.text('evidence'), limits, open_route: openRoute, told_on: told, appeal_until: appeal, review_on: review, ends_on: ends,
    })
    await recordAct(tx, officer.id, about.renews ? 'renew conduct decision' : 'decide on conduct', `conduct:${id}`, { resident: about.resident, review, ends })
    return { id }
  })
}

/** The four dates in their order, or undefined with what is wrong. */
function datesTyped(typed: TypedFields, today: Day): { told: Day; appeal: Day; review: Day; ends: Day } | undefined {
  const told = typed.day('told', 'Enter the day on which they were told in writing')
  const [appeal, review, ends] = [typed.day('appeal', 'Enter until when they can appeal'), typed.day('review', 'Enter when it is looked at again'), typed.day('ends', 'Enter when it ends')]
  if (!told || !appeal || !review || !ends) return undefined
  if (told > today) typed.wrong('told', 'Enter today or an earlier date: it holds when they have been told')
  if (appeal <= told) typed.wrong('appeal', 'Give them time to appeal after they were told')
  if (review <= today) typed.wrong('review', 'Enter a later date than today')
  if (ends < review) typed.wrong('ends', 'It cannot end before it is looked at again')
  if (ends > latestEnd(today)) typed.wrong('ends', 'Enter a date within 12 months. It can be renewed then, with fresh reasons')
  return { told, appeal, review, ends }
}

export async function endConduct(tools: Tools, officer: Officer, decision: ConductDecision, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const why = typed.text('why', 'Say why it ends')
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeEnded(tx, decision.id, { on: dayOf(tools.clock.now()), by: officer.id, why }))) return quicker
    await recordAct(tx, officer.id, 'end conduct decision', `conduct:${decision.id}`)
    return { id: decision.id }
  })
}

export async function takeAppeal(tools: Tools, officer: Officer, decision: ConductDecision, body: Fields): Promise<Outcome> {
  const today = dayOf(tools.clock.now())
  const typed = new TypedFields(body)
  const words = typed.text('words', 'Write down what they say')
  const on = typed.day('received') ?? today
  if (on > today || on < decision.told_on) typed.wrong('received', 'Enter a date from the day on which they were told to today')
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    await insertAppeal(tx, { decision: decision.id, on, words })
    await recordAct(tx, officer.id, 'take appeal about conduct', `conduct:${decision.id}`, { late: on > decision.appeal_until })
    return { id: decision.id }
  })
}

/** An appeal is decided by someone who did not take the decision. */
export async function decideAppeal(tools: Tools, officer: Officer, about: { decision: ConductDecision; appeal: ConductAppeal }, body: Fields): Promise<Outcome> {
  const today = dayOf(tools.clock.now())
  const typed = new TypedFields(body)
  const outcome = typed.choice('outcome', ['stays', 'changed', 'ended'] as const, 'Say what becomes of the decision')
  const reasons = typed.text('appeal-reasons', 'Say why')
  if (about.decision.decided_by === officer.id) typed.wrong('form', 'You took the decision. Someone else must decide the appeal')
  if (typed.isWrong || !outcome) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeAppealDecided(tx, about.appeal.id, { on: today, by: officer.id, outcome, reasons }))) return quicker
    if (outcome === 'ended') await writeEnded(tx, about.decision.id, { on: today, by: officer.id, why: `Ended on appeal: ${reasons}` })
    await recordAct(tx, officer.id, 'decide appeal about conduct', `conduct:${about.decision.id}`, { outcome })
    return { id: about.decision.id }
  })
}
