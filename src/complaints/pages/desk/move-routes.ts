import { html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Call, Fields, Route } from '../../../platform/http/index.ts'
import { residentOfCase } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerWho } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { Refusal } from '../../../cases/index.ts'
import { findOnPoints } from '../../actions/keep-points.ts'
import type { FindingGiven } from '../../actions/keep-points.ts'
import { filledParts, makeMove } from '../../actions/make-move.ts'
import type { Moving } from '../../actions/make-move.ts'
import { ways } from '../../complaint.ts'
import type { Way } from '../../complaint.ts'
import { pointsOf } from '../../rules/findings.ts'
import { handsOn } from '../../rules/move-faults.ts'
import { needsWords } from '../../rules/needs.ts'
import { letterOf } from '../../rules/letter-parts.ts'
import { moveNamed } from '../../rules/procedure-of.ts'
import { complaintAsked, viewOf } from './complaint-asked.ts'
import type { ComplaintView } from './complaint-asked.ts'
import { moveFormId, movePage } from './move-page.ts'
import type { Typed } from './parts.ts'
import { dayOrNull } from './sort-routes.ts'

const wayWords: Record<Way, string> = { email: 'By e-mail', post: 'By post', 'in-person': 'Handed over', phone: 'Read out on the phone' }

export function moveRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'work cases')
  return [
    route({ method: 'GET', path: '/desk/cases/:ref/complaint/do/:action', guard, personal: true, handle: async (call) => show(tools, await complaintAsked(tools, call), { action: call.params['action']!, values: call.query }) }),
    route({ method: 'POST', path: '/desk/cases/:ref/complaint/do/:action', guard, handle: (call) => take(tools, call) }),
  ]
}

async function take(tools: CouncilTools, call: Call<Officer>) {
  const before = await complaintAsked(tools, call)
  const action = call.params['action']!
  const move = moveNamed(before.followed.version, action)
  if (!move) throw notFound()
  const findings = move.needsFinding ? findingsTyped(before, call.body) : []
  const kept = findings.length > 0 ? await findOnPoints(tools, call.viewer, before.caseFile.ref, findings) : undefined
  if (kept && 'refused' in kept) return show(tools, before, { action, values: call.body, fault: kept })
  const view = (await viewOf(tools, call.viewer, before.caseFile))!
  if (field(call.body, 'look') === 'yes') return show(tools, view, { action, values: withoutBuilt(call.body) })
  const outcome = await makeMove(tools, before.caseFile.ref, { officer: call.viewer }, readMoving(action, call.body))
  if ('refused' in outcome) return show(tools, view, { action, values: call.body, fault: outcome })
  return seeOther(`${view.path}?done=${action}`)
}

/** Findings that were filled in, and are other than those that are kept. */
export function findingsTyped({ complaint }: ComplaintView, body: Fields): FindingGiven[] {
  return pointsOf(complaint).flatMap((point) => {
    const given = { n: point.n, finding: field(body, `finding-${point.n}`), reasons: field(body, `reasons-${point.n}`), evidence: field(body, `evidence-${point.n}`) }
    const same = point.stage === complaint.stage && given.finding === point.finding && given.reasons.trim() === point.reasons && given.evidence.trim() === (point.evidence ?? '')
    return same || (!given.finding && !given.reasons.trim()) ? [] : [given]
  })
}

/** The letter is built afresh from what was found and said. */
function withoutBuilt(body: Fields): Fields {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('part-')))
}

function readMoving(action: string, body: Fields): Moving {
  const parts = Object.fromEntries(Object.keys(body).filter((name) => name.startsWith('part-')).map((name) => [name.slice(5), field(body, name)]))
  const way = ways.find((each) => each === field(body, 'way')) ?? 'email'
  return {
    action, comment: field(body, 'comment').trim(), evidence: field(body, 'evidence').trim(), until: dayOrNull(field(body, 'until')), ground: field(body, 'ground'),
    on: dayOrNull(field(body, 'on')), agreed: field(body, 'agreed') === 'yes', service: field(body, 'service'), parts, way,
  }
}

async function show(tools: CouncilTools, view: ComplaintView, asked: { action: string; values: Fields; fault?: Refusal }) {
  const move = moveNamed(view.followed.version, asked.action)
  if (!move) throw notFound()
  // sent when someone else had taken it further: what was typed stays, with why it cannot be done
  if (!asked.fault && !move.from.includes(view.complaint.state)) return seeOther(view.path)
  const moving = readMoving(move.action, asked.values)
  const parts = await filledParts(tools, tools.db, { held: view, move, moving, who: { officer: view.officer } })
  const typed: Typed | undefined = asked.fault && { form: moveFormId, values: asked.values, fault: asked.fault }
  const main = movePage({ ...view, move, parts, values: asked.values, typed, ...(letterOf({ move, followed: view.followed }) ? await waysFor(tools, view) : { ways: [], needs: '' }), services: await servicesFor(tools, move.action) })
  return page(await tools.desk({ officer: view.officer, title: `${move.label}: ${view.caseFile.title}`, current: '/desk/complaints', hasError: typed !== undefined, main: html`${main}` }), { status: typed ? 422 : 200 })
}

async function servicesFor(tools: CouncilTools, action: string) {
  if (!handsOn.includes(action)) return []
  return [...(await tools.catalogue()).services.values()].map(({ code, name }) => ({ value: code, text: name })).sort((a, b) => a.text.localeCompare(b.text))
}

/** How the letter can go, and what is known of how the resident wants to be written to: from this case's page, and otherwise. */
async function waysFor(tools: CouncilTools, { caseFile, complaint }: ComplaintView) {
  const resident = await residentOfCase(tools.db, caseFile)
  const mailable = caseFile.restricted_to === null && Boolean(resident?.email)
  const told = complaint.needs ? needsWords(complaint.needs) : ''
  const needs = resident?.needs?.includes(told) ? resident.needs : [told, resident?.needs].filter(Boolean).join(' ')
  return { ways: ways.filter((way) => way !== 'email' || mailable).map((value) => ({ value, text: wayWords[value] })), needs }
}
