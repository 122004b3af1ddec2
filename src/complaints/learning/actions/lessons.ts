import { addDays, addMonths, dayOf } from '../../../platform/time/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { recordAct } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { Lesson } from '../remedy.ts'
import { readCauses } from '../store/causes.ts'
import { insertLesson, writeLessonChecked, writeLessonDone, writeLessonWithdrawn } from '../store/lessons.ts'
import { TypedFields } from '../typed-fields.ts'
import { ownerTyped } from './owner-typed.ts'
import { quicker } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** After a change is due, it has this long to show whether it works, unless another date is typed. */
const monthsToShow = 3

export async function writeLesson(tools: CouncilTools, officer: Officer, caseFile: Pick<CaseFile, 'id' | 'ref' | 'service_code'> | undefined, body: Fields): Promise<Outcome> {
  const today = dayOf(tools.clock.now())
  const typed = new TypedFields(body)
  const words = typed.text('words', 'Say what went wrong')
  const change = typed.text('change', 'Say what will be different')
  const due = typed.day('due', 'Enter the date by which it has changed')
  const check = typed.day('check')
  const { cause, service } = await whereTyped(tools, typed, caseFile)
  const owner = await ownerTyped(tools.db, typed)
  if (due && due < today) typed.wrong('due', 'Enter today or a later date')
  if (due && check && check < due) typed.wrong('check', 'Look at whether it worked on or after the date by which it has changed')
  if (typed.isWrong || !due || !owner) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    const id = await insertLesson(tx, {
      case_id: caseFile?.id ?? null, service_code: service, root_cause: cause, words, change, ...owner,
      due_on: due, check_on: check ?? addMonths(due, monthsToShow), written_on: today, written_by: officer.id,
    })
    await recordAct(tx, officer.id, 'write lesson', `lesson:${id}`, caseFile ? { case: caseFile.ref } : undefined)
    return { id }
  })
}

/** The cause and the service, both from their lists. */
async function whereTyped(tools: CouncilTools, typed: TypedFields, caseFile: Pick<CaseFile, 'service_code'> | undefined): Promise<{ cause: string | null; service: string | null }> {
  const cause = typed.line('cause') || null
  const service = typed.line('service') || caseFile?.service_code || null
  if (cause && !(await readCauses(tools.db)).some((known) => known.id === cause)) typed.wrong('cause', 'Choose a cause from the list')
  if (service && !(await tools.catalogue()).services.has(service)) typed.wrong('service', 'Choose a service from the list')
  return { cause, service }
}

export async function finishLesson(tools: CouncilTools, officer: Officer, lesson: Lesson, body: Fields): Promise<Outcome> {
  const today = dayOf(tools.clock.now())
  const typed = new TypedFields(body)
  const evidence = typed.text('evidence', 'Say what shows that it has changed, and where it is kept')
  const on = typed.day('on') ?? today
  if (on > today || on < lesson.written_on) typed.wrong('on', `Enter a date from ${lesson.written_on} to today`)
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeLessonDone(tx, lesson.id, { on, by: officer.id, evidence }))) return quicker
    await recordAct(tx, officer.id, 'finish lesson', `lesson:${lesson.id}`, { on })
    return { id: lesson.id }
  })
}

/** Did it work? Where it did not, a new lesson is the way on: this one stays as it was found. */
export async function checkLesson(tools: CouncilTools, officer: Officer, lesson: Lesson, body: Fields): Promise<Outcome> {
  const today = dayOf(tools.clock.now())
  const typed = new TypedFields(body)
  const worked = typed.choice('worked', ['yes', 'partly', 'no'] as const, 'Say whether it worked')
  const words = typed.text('words', 'Say how you know')
  if (lesson.done_on === null) typed.wrong('form', 'It has not been done yet, so nobody can say whether it worked')
  else if (today < addDays(lesson.done_on, 1)) typed.wrong('form', 'It was done today. Look at it again when there has been time for it to work')
  if (typed.isWrong || !worked) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeLessonChecked(tx, lesson.id, { on: today, by: officer.id, worked, words }))) return quicker
    await recordAct(tx, officer.id, 'check lesson', `lesson:${lesson.id}`, { worked })
    return { id: lesson.id }
  })
}

export async function withdrawLesson(tools: CouncilTools, officer: Officer, lesson: Lesson, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const why = typed.text('why', 'Say why it will not be done')
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeLessonWithdrawn(tx, lesson.id, { on: dayOf(tools.clock.now()), why }))) return quicker
    await recordAct(tx, officer.id, 'withdraw lesson', `lesson:${lesson.id}`)
    return { id: lesson.id }
  })
}
