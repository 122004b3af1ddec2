import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Call, Fields, Route } from '../../../platform/http/index.ts'
import { largestFile } from '../../../platform/files/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { mayOpen, officerWho, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { Outcome, Refusal } from '../../actions/change-case.ts'
import type { Recorded } from '../../store/record-events.ts'
import type { CaseFile } from '../../case.ts'
import { mayMove } from '../../rules/moves.ts'
import { readReference, writeReference } from '../../rules/reference.ts'
import { readCase } from '../../store/read-case.ts'
import type { DeskReads } from './desk-reads.ts'
import type { Done } from './done-words.ts'
import { moveForm } from './moves/index.ts'
import type { MoveForm } from './moves/index.ts'
import { casePath } from './queue-rows.ts'
import { showCase } from './show-case.ts'

export function caseRoutes(tools: CouncilTools, reads: DeskReads): Route[] {
  const see = officerWho(tools, 'see cases')
  const work = officerWho(tools, 'work cases')
  return [
    route({ method: 'GET', path: '/desk/cases/:ref', guard: see, personal: true, handle: async (call) => {
      const caseFile = await caseAsked(tools, call)
      if (call.params['ref'] !== writeReference(caseFile.ref)) return seeOther(casePath(caseFile.ref))
      await mayRead(reads, call, caseFile)
      return page(await showCase(tools, reads, { officer: call.viewer, caseFile, done: field(call.query, 'done') }))
    } }),
    route({ method: 'GET', path: '/desk/cases/:ref/:move', guard: work, personal: true, handle: async (call) => {
      const caseFile = await caseAsked(tools, call)
      await mayRead(reads, call, caseFile)
      const form = formAsked(call, caseFile)
      if (!form) return seeOther(casePath(caseFile.ref))
      return page(await showCase(tools, reads, { officer: call.viewer, caseFile, open: { form, values: call.query } }))
    } }),
    route({ method: 'POST', path: '/desk/cases/:ref/write', guard: work, handle: async (call) => {
      const caseFile = await caseAsked(tools, call)
      await mayRead(reads, call, caseFile)
      const chosen = moveForm(field(call.body, 'move'))
      const form = chosen && mayMove(call.viewer, caseFile, chosen.name) ? chosen : undefined
      // not done, and nothing is wrong: the page comes again with the move's own questions
      return page(await showCase(tools, reads, { officer: call.viewer, caseFile, ...(form ? { open: { form, values: call.body } } : { typed: field(call.body, 'text') }) }), { status: 422 })
    } }),
    route({ method: 'POST', path: '/desk/cases/:ref/:move', guard: work, upload: { maxBytes: largestFile, maxFiles: 1 }, handle: (call) => submitMove(tools, reads, call) }),
  ]
}

/** Every page and answer that shows a restricted case asks first why, where its team wants to know. */
async function mayRead(reads: DeskReads, call: Call<Officer>, caseFile: CaseFile): Promise<void> {
  if (caseFile.restricted_to !== null) await reads.readGate?.(call, caseFile)
}

async function submitMove(tools: CouncilTools, reads: DeskReads, call: Call<Officer>) {
  const caseFile = await caseAsked(tools, call)
  await mayRead(reads, call, caseFile)
  const form = moveForm(call.params['move']!)
  if (!form) throw notFound()
  const seen = readCount(call.body)
  const key = { ref: caseFile.ref, ...(seen === undefined ? {} : { seen }) }
  const outcome: Outcome = await form.submit(tools, call.viewer, key, { values: call.body, files: call.files })
  if (!('refused' in outcome)) return seeOther(afterMove(call.viewer, outcome.done, form.name))
  return page(await refusedPage(tools, reads, { officer: call.viewer, ref: caseFile.ref, form, values: call.body, fault: outcome, seen }), { status: 422 })
}

/** The same page again with what was typed, what is wrong and, when the case has moved on, what happened. */
async function refusedPage(tools: CouncilTools, reads: DeskReads, refused: { officer: Officer; ref: string; form: MoveForm; values: Fields; fault: Refusal; seen: number | undefined }) {
  const { officer, form, values, fault, seen } = refused
  const caseFile = await readCase(tools.db, refused.ref, scopeOf(officer))
  if (!caseFile) throw notFound(fault.advice)
  return showCase(tools, reads, { officer, caseFile, open: { form, values, fault, ...(fault.refused === 'case/meanwhile' && seen !== undefined ? { seen } : {}) } })
}

// Handing over can end with a case that one may not see any more.
function afterMove(officer: Officer, { caseFile, events }: Recorded, name: Done): string {
  const done: Done = events.some((event) => event.data['given'] === true) ? 'given' : name
  return mayOpen(scopeOf(officer), caseFile) ? `${casePath(caseFile.ref)}?done=${done}` : `/desk?done=${done}`
}

function formAsked(call: Call<Officer>, caseFile: CaseFile): MoveForm | undefined {
  const form = moveForm(call.params['move']!)
  if (!form && call.params['move'] !== 'write') throw notFound()
  return form && mayMove(call.viewer, caseFile, form.name) ? form : undefined
}

function readCount(body: Fields): number | undefined {
  const text = field(body, 'events')
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined
}

/** The case of the address. Not there and not yours look the same. */
export async function caseAsked(tools: CouncilTools, call: Call<Officer>): Promise<CaseFile> {
  const ref = readReference(call.params['ref'] ?? '')
  const caseFile = ref && (await readCase(tools.db, ref, scopeOf(call.viewer)))
  if (!caseFile) throw notFound('There is no such case, or it is not for your team. Check the reference.')
  return caseFile
}
