import { field, fieldList, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Call, Fields, Route } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerWho, recordAct, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { Refusal } from '../../actions/change-case.ts'
import type { CaseFile } from '../../case.ts'
import { mayMove } from '../../rules/moves.ts'
import { readReference, writeReference } from '../../rules/reference.ts'
import { readRows } from '../../store/read-queue.ts'
import type { DeskReads } from './desk-reads.ts'
import { moveForms } from './moves/index.ts'
import type { MoveForm } from './moves/index.ts'
import { namingFor } from './naming.ts'
import { sweepPage } from './sweep-page.ts'
import type { SweepLine } from './sweep-page.ts'
import { listAddress } from './view-routes.ts'

/** What may be done with many cases at once. */
const sweeping = ['take-on', 'hand-over', 'note'] as const
/** As many as a page of a queue shows, twice. */
const mostAtOnce = 100

/** Many at once: first exactly what would happen to each, then the deed, then how each ended. */
export function sweepRoutes(tools: CouncilTools, reads: DeskReads): Route[] {
  const guard = officerWho(tools, 'move many cases')
  return [
    route({ method: 'POST', path: '/desk/moves', guard, handle: (call) => preview(tools, reads, call) }),
    route({ method: 'POST', path: '/desk/moves/do', guard, handle: (call) => carryOut(tools, reads, call) }),
  ]
}

async function preview(tools: CouncilTools, reads: DeskReads, call: Call<Officer>) {
  const form = formAsked(call.body)
  const chosen = await chosenCases(tools, call)
  return page(await draw(tools, reads, call, { form, lines: chosen.map((caseFile) => foresee(call.viewer, caseFile, form)) }), { status: 422 })
}

/** Each case is asked for again inside its own transaction; one that is refused leaves the others as they are. */
async function carryOut(tools: CouncilTools, reads: DeskReads, call: Call<Officer>) {
  const form = formAsked(call.body)
  const chosen = await chosenCases(tools, call)
  const lines: SweepLine[] = []
  for (const caseFile of chosen) {
    if (!mayMove(call.viewer, caseFile, form.name)) {
      lines.push(foresee(call.viewer, caseFile, form))
      continue
    }
    const outcome = await form.submit(tools, call.viewer, caseFile.ref, { values: call.body, files: [] })
    if ('refused' in outcome && outcome.field) return page(await draw(tools, reads, call, { form, fault: outcome, lines: chosen.map((each) => foresee(call.viewer, each, form)) }), { status: 422 })
    lines.push('refused' in outcome ? { caseFile, isAllowed: false, why: outcome.advice } : { caseFile, isAllowed: true })
  }
  const moved = lines.filter((line) => line.isAllowed)
  await recordAct(tools.db, call.viewer.id, `${form.name}: many cases`, `cases:${moved.length}`, { cases: moved.map((line) => writeReference(line.caseFile.ref)) })
  const back = listAddress(field(call.body, 'back'))
  if (moved.length === lines.length) return seeOther(`${back}${back.includes('?') ? '&' : '?'}done=many&times=${moved.length}`)
  return page(await draw(tools, reads, call, { form, lines, isDone: true }), { status: 422 })
}

async function draw(tools: CouncilTools, reads: DeskReads, call: Call<Officer>, sweep: { form: MoveForm; lines: readonly SweepLine[]; fault?: Refusal; isDone?: boolean }) {
  const officer = call.viewer
  const [naming, officers, teams] = await Promise.all([namingFor(reads, officer), reads.officers(), reads.teams()])
  const now = tools.clock.now()
  const first = sweep.lines[0]?.caseFile
  const main = sweepPage({
    ...sweep, naming, now, back: listAddress(field(call.body, 'back')),
    view: first && { caseFile: first, resident: undefined, values: call.body, fault: sweep.fault, today: dayOf(now), officer, officers, teams: [...teams.values()], services: [] },
  })
  return tools.desk({ officer, title: sweep.isDone ? 'What was done' : `${sweep.form.title}: what would happen`, hasError: sweep.fault !== undefined, main })
}

function formAsked(body: Fields): MoveForm {
  return moveForms[sweeping.find((known) => known === field(body, 'move')) ?? 'note']
}

async function chosenCases(tools: CouncilTools, call: Call<Officer>): Promise<CaseFile[]> {
  const refs = fieldList(call.body, 'case').slice(0, mostAtOnce).map((typed) => readReference(typed)).filter((ref): ref is string => ref !== undefined)
  const rows = await readRows(tools.db, scopeOf(call.viewer), refs)
  return refs.map((ref) => rows.find((row) => row.ref === ref)).filter((row): row is CaseFile => row !== undefined)
}

function foresee(officer: Officer, caseFile: CaseFile, form: MoveForm): SweepLine {
  if (mayMove(officer, caseFile, form.name)) return { caseFile, isAllowed: true }
  return { caseFile, isAllowed: false, why: whyNot(officer, caseFile, form) }
}

function whyNot(officer: Officer, caseFile: CaseFile, form: MoveForm): string {
  if (caseFile.state === 'closed') return 'It is closed.'
  if (form.name === 'take-on' && caseFile.owner_officer === officer.id) return 'It is yours already.'
  if (form.name === 'take-on') return 'Your team does not own it.'
  if (form.name === 'hand-over' && caseFile.offered_team !== null) return 'It is being offered to another team already.'
  return 'Your role does not allow it.'
}
