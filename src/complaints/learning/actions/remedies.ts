import { dayOf } from '../../../platform/time/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import type { Tools } from '../../../platform/tools/index.ts'
import { recordAct, roleWords } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { remedyKindIds } from '../remedy.ts'
import type { Remedy } from '../remedy.ts'
import { mayApprove } from '../rules/approval.ts'
import { readPaymentLimits } from '../store/payment-limits.ts'
import { insertRemedy, writeApproval, writeRemedyDone, writeRemedyWithdrawn } from '../store/remedies.ts'
import { TypedFields } from '../typed-fields.ts'
import { ownerTyped } from './owner-typed.ts'
import { quicker } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Agrees what will be done for this complaint. A payment within one's own limit is approved by agreeing to it. */
export async function agreeRemedy(tools: Tools, officer: Officer, caseFile: Pick<CaseFile, 'id' | 'ref'>, body: Fields): Promise<Outcome> {
  const now = tools.clock.now()
  const typed = new TypedFields(body)
  const kind = typed.choice('kind', remedyKindIds, 'Choose what will be done')
  const words = typed.text('words', 'Say what exactly will be done')
  const due = typed.day('due', 'Enter the date by which it is done')
  const pence = kind === 'payment' ? typed.pence('pounds', 'Enter how much is paid') : undefined
  const owner = await ownerTyped(tools.db, typed)
  if (due && due < dayOf(now)) typed.wrong('due', 'Enter today or a later date')
  if (typed.isWrong || !kind || !due || !owner) return { faults: typed.faults }
  const limits = await readPaymentLimits(tools.db, dayOf(now))
  return tools.db.transaction(async (tx) => {
    const id = await insertRemedy(tx, { case_id: caseFile.id, kind, words, pence: pence ?? null, ...owner, due_on: due, agreed_on: dayOf(now), agreed_by: officer.id })
    await recordAct(tx, officer.id, 'agree remedy', `case:${caseFile.ref}`, { remedy: id, kind, pence, due })
    const may = pence === undefined ? undefined : mayApprove(officer, pence, limits)
    if (may?.allowed) {
      await writeApproval(tx, id, { at: now, by: officer.id, limit: may.limit })
      await recordAct(tx, officer.id, 'approve payment', `case:${caseFile.ref}`, { remedy: id, pence, limit: may.limit })
    }
    return { id }
  })
}

/** Approves a payment that is within one's own limit. */
export async function approvePayment(tools: Tools, officer: Officer, remedy: Remedy & { ref: string }): Promise<Outcome> {
  const now = tools.clock.now()
  if (remedy.pence === null) return quicker
  const may = mayApprove(officer, remedy.pence, await readPaymentLimits(tools.db, dayOf(now)))
  if (!may.allowed) {
    const who = may.who.map((role) => roleWords[role].name.toLowerCase()).join(' or ')
    return { faults: { form: who ? `This is above your limit. A ${who} can approve it` : 'This is above every limit. Raise a limit in the list of limits first' } }
  }
  return tools.db.transaction(async (tx) => {
    if (!(await writeApproval(tx, remedy.id, { at: now, by: officer.id, limit: may.limit }))) return quicker
    await recordAct(tx, officer.id, 'approve payment', `case:${remedy.ref}`, { remedy: remedy.id, pence: remedy.pence, limit: may.limit })
    return { id: remedy.id }
  })
}

export async function finishRemedy(tools: Tools, officer: Officer, remedy: Remedy & { ref: string }, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const today = dayOf(tools.clock.now())
  const evidence = typed.text('evidence', 'Say what shows that it was done, and where it is kept')
  const on = typed.day('on') ?? today
  if (on > today || on < remedy.agreed_on) typed.wrong('on', `Enter a date from ${remedy.agreed_on} to today`)
  if (remedy.kind === 'payment' && remedy.approved_at === null) typed.wrong('form', 'The payment is not approved yet. It cannot be marked as paid')
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeRemedyDone(tx, remedy.id, { on, by: officer.id, evidence }))) return quicker
    await recordAct(tx, officer.id, 'finish remedy', `case:${remedy.ref}`, { remedy: remedy.id, on })
    return { id: remedy.id }
  })
}

export async function withdrawRemedy(tools: Tools, officer: Officer, remedy: Remedy & { ref: string }, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const why = typed.text('why', 'Say why it will not be done, and what the resident was told')
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeRemedyWithdrawn(tx, remedy.id, { on: dayOf(tools.clock.now()), why }))) return quicker
    await recordAct(tx, officer.id, 'withdraw remedy', `case:${remedy.ref}`, { remedy: remedy.id })
    return { id: remedy.id }
  })
}
