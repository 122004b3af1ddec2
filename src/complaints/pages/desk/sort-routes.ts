import { field, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Call, Fields, Route } from '../../../platform/http/index.ts'
import { day } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { Version } from '../../../procedures/contract.ts'
import { together } from '../../../cases/index.ts'
import type { Refusal } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerWho } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { sortComplaint } from '../../actions/sort-complaint.ts'
import type { Sorting } from '../../actions/sort-complaint.ts'
import { procedureNamed } from '../../rules/procedure-of.ts'
import { complaintAsked } from './complaint-asked.ts'
import type { ComplaintView } from './complaint-asked.ts'
import { sortPage } from './sort-page.ts'
import type { SortView } from './sort-page.ts'

export function sortRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'work cases')
  return [
    route({ method: 'GET', path: '/desk/cases/:ref/complaint/sort', guard, personal: true, handle: async (call) => page(await draw(tools, { ...(await complaintAsked(tools, call)), values: call.query })) }),
    route({ method: 'POST', path: '/desk/cases/:ref/complaint/sort', guard, handle: (call) => sort(tools, call) }),
  ]
}

async function sort(tools: CouncilTools, call: Call<Officer>) {
  const view = await complaintAsked(tools, call)
  const again = async (more: Partial<SortView>) => page(await draw(tools, { ...view, values: call.body, ...more }), { status: 422 })
  const read = readSorting(view, call.body)
  if ('missing' in read) return again({ typed: { form: 'sort', values: call.body, fault: read.missing } })
  const outcome = await sortComplaint(tools, call.viewer, view.caseFile.ref, read)
  if ('decision' in outcome) return again({ decision: outcome.decision, typed: { form: 'sort', values: call.body, fault: outcome } })
  if ('refused' in outcome) return again({ typed: { form: 'sort', values: call.body, fault: outcome } })
  const acknowledges = outcome.done.caseFile.restricted_to === view.caseFile.restricted_to || call.viewer.teams.includes(outcome.done.caseFile.restricted_to ?? '')
  if (!acknowledges) return seeOther('/desk/complaints?done=moved')
  const next = procedureNamed(read.procedure)!.versions.at(-1)!.moves.some((move) => move.action === 'acknowledge')
  return seeOther(next ? `${view.path}/do/acknowledge` : `${view.path}?done=sorted`)
}

function readSorting({ complaint, followed }: ComplaintView, body: Fields): Sorting | { missing: Refusal } {
  const procedure = field(body, 'procedure') || complaint.procedure
  const version: Version | undefined = procedure === complaint.procedure ? followed.version : procedureNamed(procedure)?.versions.at(-1)
  const checks = version?.acceptance.checks ?? []
  const answers = readAnswers(checks, body)
  const recent = field(body, 'recent')
  const missing = together(
    ...checks.map(({ id, question }) => answers[id] === undefined && unanswered(`check-${id}`, question)),
    version?.acceptance.limit !== undefined && !recent && unanswered('recent', 'When did it happen?'),
  )
  if (missing) return { missing }
  const since = recent === 'no' ? dayOrNull(field(body, 'since')) : null
  return { procedure, answers, recent: recent === 'yes', happened: since, known: since, anyway: field(body, 'anyway') === 'yes', reason: field(body, 'reason'), points: field(body, 'points') }
}

const unanswered = (name: string, question: string): Refusal => ({ refused: 'sort/unanswered', advice: `Answer this question: ${question}`, field: name })

function readAnswers(checks: readonly { readonly id: string }[], body: Fields): Sorting['answers'] {
  const answers: Record<string, 'yes' | 'no' | 'unsure'> = {}
  for (const { id } of checks) {
    const answer = field(body, `check-${id}`)
    if (answer === 'yes' || answer === 'no' || answer === 'unsure') answers[id] = answer
  }
  return answers
}

export function dayOrNull(typed: string): Day | null {
  try {
    return day(typed)
  } catch {
    return null
  }
}

async function draw(tools: CouncilTools, view: SortView) {
  return tools.desk({ officer: view.officer, title: `Sort ${view.caseFile.title}`, current: '/desk/complaints', hasError: view.typed !== undefined, main: sortPage(view) })
}
