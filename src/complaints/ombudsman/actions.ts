import { addDays, dayOf } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { readCase, readReference } from '../../cases/index.ts'
import type { Fields } from '../../platform/http/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { recordAct, scopeOf } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { quicker } from '../learning/actions/outcome.ts'
import type { Outcome } from '../learning/actions/outcome.ts'
import { ownerTyped } from '../learning/actions/owner-typed.ts'
import { TypedFields } from '../learning/typed-fields.ts'
import type { Ask, Body, Decision, Matter, Recommendation, Verdict } from './matter.ts'
import { asks, bodies, decisions, verdicts } from './matter.ts'
import { insertMatter, insertRecommendation, writeAnswered, writeAskedAgain, writeDecision, writeRecommendationDone, writeVerdict } from './store.ts'

const keys = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as Key[]

/** Writes down that one of them wrote to us. Its date comes from their letter; nothing here guesses it. */
export async function openMatter(tools: CouncilTools, officer: Officer, body: Fields): Promise<Outcome> {
  const today = dayOf(tools.clock.now())
  const typed = new TypedFields(body)
  const by = typed.choice<Body>('body', keys(bodies), 'Choose who wrote')
  const ask = typed.choice<Ask>('ask', keys(asks), 'Choose what they ask')
  const subject = typed.line('subject', 'Say in a few words what it is about, without a name')
  const received = typed.day('received', 'Enter the day on which it came')
  const due = typed.day('due')
  checkDates(typed, { received, due, today, ask })
  const link = await caseTyped(tools, officer, typed)
  const owner = await ownerTyped(tools.db, typed)
  if (typed.isWrong || !by || !ask || !received || !owner) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    const id = await insertMatter(tx, { body: by, ask, subject, their_reference: typed.line('reference'), ...link, received_on: received, answer_due_on: due ?? null, ...owner }, { officer: officer.id, at: tools.clock.now() })
    if (id === undefined) return { faults: { reference: 'This is in the register already' } }
    await recordAct(tx, officer.id, 'open ombudsman matter', `ombudsman:${id}`, { body: by, ask, due })
    return { id }
  })
}

function checkDates(typed: TypedFields, { received, due, today, ask }: { received: Day | undefined; due: Day | undefined; today: Day; ask: Ask | undefined }): void {
  if (received && received > today) typed.wrong('received', 'Enter today or an earlier date')
  if (received && due && due < received) typed.wrong('due', 'Their date cannot be before it came')
  if ((ask === 'enquiry' || ask === 'investigation') && !due) typed.wrong('due', 'Enter the date that their letter gives for our answer')
}

async function caseTyped(tools: CouncilTools, officer: Officer, typed: TypedFields): Promise<Pick<Matter, 'case_id' | 'service_code' | 'restricted_to'>> {
  const text = typed.line('case')
  if (!text) return { case_id: null, service_code: null, restricted_to: null }
  const ref = readReference(text)
  const caseFile = ref && (await readCase(tools.db, ref, scopeOf(officer)))
  if (!caseFile) {
    typed.wrong('case', 'There is no such case, or it is not for your team. Check the reference')
    return { case_id: null, service_code: null, restricted_to: null }
  }
  return { case_id: caseFile.id, service_code: caseFile.service_code, restricted_to: caseFile.restricted_to }
}

export async function answerMatter(tools: CouncilTools, officer: Officer, matter: Matter, body: Fields): Promise<Outcome> {
  const today = dayOf(tools.clock.now())
  const typed = new TypedFields(body)
  const on = typed.day('answered') ?? today
  if (on > today || on < matter.received_on) typed.wrong('answered', 'Enter a date from the day on which it came to today')
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeAnswered(tx, matter.id, on))) return quicker
    await recordAct(tx, officer.id, 'answer ombudsman', `ombudsman:${matter.id}`, { on, due: matter.answer_due_on })
    return { id: matter.id }
  })
}

export async function askAgain(tools: CouncilTools, officer: Officer, matter: Matter, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const ask = typed.choice<Ask>('again', ['enquiry', 'investigation'], 'Choose what they ask now')
  const due = typed.day('again-due', 'Enter the date that their letter gives')
  if (due && due < dayOf(tools.clock.now())) typed.wrong('again-due', 'Enter today or a later date')
  if (typed.isWrong || !ask || !due) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeAskedAgain(tx, matter.id, ask, due))) return quicker
    await recordAct(tx, officer.id, 'ombudsman asks again', `ombudsman:${matter.id}`, { ask, due, before: { ask: matter.ask, due: matter.answer_due_on, answered: matter.answered_on } })
    return { id: matter.id }
  })
}

export async function decideMatter(tools: CouncilTools, officer: Officer, matter: Matter, body: Fields): Promise<Outcome> {
  const today = dayOf(tools.clock.now())
  const typed = new TypedFields(body)
  const decision = typed.choice<Decision>('decision', keys(decisions), 'Choose what was decided')
  const on = typed.day('decided', 'Enter the day of the decision')
  const words = typed.text('words', 'Say what they found')
  if (on && (on > today || on < matter.received_on)) typed.wrong('decided', 'Enter a date from the day on which it came to today')
  if (typed.has('remedied') && decision !== 'upheld') typed.wrong('remedied', 'Only what was upheld can have been remedied before')
  if (typed.isWrong || !decision || !on) return { faults: typed.faults }
  await tools.db.transaction(async (tx) => {
    await writeDecision(tx, matter.id, { decision, on, words, remediedBefore: typed.has('remedied'), publicReport: typed.has('public'), handlingFailure: typed.has('handling') })
    await recordAct(tx, officer.id, 'note ombudsman decision', `ombudsman:${matter.id}`, { decision, on, before: matter.decision })
  })
  return { id: matter.id }
}

export async function addRecommendation(tools: CouncilTools, officer: Officer, matter: Matter, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const words = typed.text('recommendation', 'Say what they recommend')
  const due = typed.day('recommendation-due', 'Enter the date by which it is to be done')
  const owner = await ownerTyped(tools.db, typed)
  if (due && due < addDays(matter.received_on, 1)) typed.wrong('recommendation-due', 'Enter a date after it came')
  if (typed.isWrong || !due || !owner) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    const id = await insertRecommendation(tx, { matter: matter.id, words, ...owner, due })
    await recordAct(tx, officer.id, 'note recommendation', `ombudsman:${matter.id}`, { recommendation: id, due })
    return { id: matter.id }
  })
}

export async function finishRecommendation(tools: CouncilTools, officer: Officer, recommendation: Recommendation, body: Fields): Promise<Outcome> {
  const today = dayOf(tools.clock.now())
  const typed = new TypedFields(body)
  const evidence = typed.text('evidence', 'Say what shows that it was done, and where it is kept')
  const on = typed.day('on') ?? today
  if (on > today) typed.wrong('on', 'Enter today or an earlier date')
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeRecommendationDone(tx, recommendation.id, { on, by: officer.id, evidence }))) return quicker
    await recordAct(tx, officer.id, 'finish recommendation', `ombudsman:${recommendation.matter_id}`, { recommendation: recommendation.id, on })
    return { id: recommendation.matter_id }
  })
}

export async function noteVerdict(tools: CouncilTools, officer: Officer, recommendation: Recommendation, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const verdict = typed.choice<Verdict>('verdict', keys(verdicts), 'Choose what they say')
  if (verdict && verdict !== 'not-complied' && recommendation.done_on === null) typed.wrong('verdict', 'Mark it as done, with the evidence, first')
  if (typed.isWrong || !verdict) return { faults: typed.faults }
  await tools.db.transaction(async (tx) => {
    await writeVerdict(tx, recommendation.id, verdict, dayOf(tools.clock.now()))
    await recordAct(tx, officer.id, 'note verdict on recommendation', `ombudsman:${recommendation.matter_id}`, { recommendation: recommendation.id, verdict })
  })
  return { id: recommendation.matter_id }
}
