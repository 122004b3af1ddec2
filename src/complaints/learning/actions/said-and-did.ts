import type { Fields } from '../../../platform/http/index.ts'
import type { Tools } from '../../../platform/tools/index.ts'
import { recordAct } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { Lesson } from '../remedy.ts'
import { insertSaid, writeReview, writeSaidWithdrawn } from '../store/said-and-did.ts'
import type { SaidAndDid } from '../store/said-and-did.ts'
import { TypedFields } from '../typed-fields.ts'
import { quicker } from './outcome.ts'
import type { Outcome } from './outcome.ts'

const longest = 400

/** Writes the public's version of a lesson. Nothing is shown until another person has read it. */
export async function writeSaid(tools: Tools, officer: Officer, lesson: Lesson, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const said = typed.line('said', 'Say what people told us, in words that fit many of them')
  const did = typed.line('did', 'Say what we did')
  if (said.length > longest) typed.wrong('said', `Say it in ${longest} characters or fewer`)
  if (did.length > longest) typed.wrong('did', `Say it in ${longest} characters or fewer`)
  if (lesson.done_on === null) typed.wrong('form', 'It is not done yet. Publish what we did when it is done')
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    const id = await insertSaid(tx, { lesson: lesson.id, service: lesson.service_code, said, did, at: tools.clock.now(), by: officer.id })
    await recordAct(tx, officer.id, 'write you said, we did', `lesson:${lesson.id}`, { text: id })
    return { id }
  })
}

/** A second person publishes it or sends it back. The one who wrote it cannot, and the database refuses it too. */
export async function reviewSaid(tools: Tools, officer: Officer, said: SaidAndDid, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const decision = typed.choice('decision', ['published', 'sent-back'] as const, 'Publish it or send it back')
  const why = decision === 'sent-back' ? typed.text('why', 'Say what should be different') : null
  if (said.written_by === officer.id) typed.wrong('form', 'You wrote this. Someone else must read it before it is published')
  if (decision === 'published' && !typed.has('nobody')) typed.wrong('nobody', 'Tick that nobody can be recognised in it')
  if (typed.isWrong || !decision) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeReview(tx, said.id, { at: tools.clock.now(), by: officer.id, decision, why }))) return quicker
    await recordAct(tx, officer.id, decision === 'published' ? 'publish you said, we did' : 'send back you said, we did', `lesson:${said.lesson_id}`, { text: said.id })
    return { id: said.id }
  })
}

export async function withdrawSaid(tools: Tools, officer: Officer, said: SaidAndDid): Promise<Outcome> {
  return tools.db.transaction(async (tx) => {
    if (!(await writeSaidWithdrawn(tx, said.id, tools.clock.now(), officer.id))) return quicker
    await recordAct(tx, officer.id, 'take back you said, we did', `lesson:${said.lesson_id}`, { text: said.id })
    return { id: said.id }
  })
}
