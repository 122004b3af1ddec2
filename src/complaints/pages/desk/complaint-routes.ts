import { field, fieldList, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Call, Fields, Route } from '../../../platform/http/index.ts'
import { readCaseUnscoped, writeReference } from '../../../cases/index.ts'
import type { Outcome } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { mayOpen, officerWho, readOfficers, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { addPoints, agreePoints, findOnPoints, withdrawPoint } from '../../actions/keep-points.ts'
import { endRole } from '../../actions/end-role.ts'
import { nameRole } from '../../actions/name-role.ts'
import { askContribution, closeAgain, giveContribution, joinBody, linkRequest, noteDeath, noteRepresentative, offerAdvocacy } from '../../actions/note-people.ts'
import { nouns } from '../../rules/procedure-of.ts'
import { takeUpAgain } from '../../actions/take-back.ts'
import { chaseContribution, holdContribution } from '../../contributions/index.ts'
import { complaintAsked, viewOf } from './complaint-asked.ts'
import type { ComplaintView } from './complaint-asked.ts'
import { complaintAside, complaintMain } from './complaint-page.ts'
import { letterShown } from './letter-page.ts'
import { findingsTyped } from './move-routes.ts'
import type { Typed } from './parts.ts'
import { dayOrNull } from './sort-routes.ts'

type Act = (given: { tools: CouncilTools; officer: Officer; ref: string; body: Fields; view: ComplaintView }) => Promise<Outcome>

/** The small forms of a complaint's page, by the end of their address. */
const acts: Readonly<Record<string, Act>> = {
  'points-add': ({ tools, officer, ref, body }) => addPoints(tools, officer, ref, field(body, 'points')),
  'points-agree': ({ tools, officer, ref, body }) => agreePoints(tools, officer, ref, field(body, 'how')),
  'points-take-back': ({ tools, officer, ref, body }) => withdrawPoint(tools, officer, ref, { n: Number(field(body, 'n')), why: field(body, 'why') }),
  findings: ({ tools, officer, ref, body, view }) => findOnPoints(tools, officer, ref, findingsTyped(view, body)),
  roles: ({ tools, officer, ref, body }) => nameRole(tools, officer, ref, {
    role: field(body, 'role'), officer: Number(field(body, 'officer')) || null, name: field(body, 'name'), chairs: field(body, 'chairs') === 'yes', confirmed: fieldList(body, 'confirmed'),
  }),
  'roles-end': ({ tools, officer, ref, body }) => endRole(tools, officer, ref, Number(field(body, 'number'))),
  representative: ({ tools, officer, ref, body }) => noteRepresentative(tools, officer, ref, { name: field(body, 'name'), relation: field(body, 'relation'), evidence: field(body, 'evidence'), seen: field(body, 'seen') === 'yes' }),
  advocacy: ({ tools, officer, ref, body }) => {
    const said = field(body, 'outcome')
    return offerAdvocacy(tools, officer, ref, { offered: dayOrNull(field(body, 'offered')), outcome: said === 'accepted' || said === 'declined' ? said : 'not-answered', advocate: field(body, 'advocate') })
  },
  body: ({ tools, officer, ref, body }) => {
    const leads = field(body, 'leads')
    return joinBody(tools, officer, ref, { name: field(body, 'name'), leads: leads === 'them' || leads === 'together' ? leads : 'us', agreed: field(body, 'agreed') })
  },
  death: ({ tools, officer, ref, body }) => noteDeath(tools, officer, ref, { on: dayOrNull(field(body, 'on')), goesOnBy: field(body, 'goesOnBy') }),
  'close-again': ({ tools, officer, ref, body }) => closeAgain(tools, officer, ref, field(body, 'why')),
  'take-up-again': ({ tools, officer, ref, body }) => takeUpAgain(tools, ref, { officer }, field(body, 'words')),
  link: ({ tools, officer, ref, body }) => linkRequest(tools, officer, ref, field(body, 'reference')),
  'contribution-ask': ({ tools, officer, ref, body }) => askContribution(tools, officer, ref, { team: field(body, 'team'), asked: field(body, 'asked'), due: dayOrNull(field(body, 'due')) }),
  'contribution-give': ({ tools, officer, ref, body }) => giveContribution(tools, officer, ref, { n: Number(field(body, 'n')), text: field(body, 'given') }),
  'contribution-chase': ({ tools, officer, ref, body }) => chaseContribution(tools, officer, ref, { n: Number(field(body, 'n')), words: field(body, 'words') }),
  'contribution-hold': ({ tools, officer, ref, body }) => holdContribution(tools, officer, ref, { n: Number(field(body, 'n')), words: field(body, 'words'), until: dayOrNull(field(body, 'until')) }),
}

export function complaintRoutes(tools: CouncilTools): Route[] {
  const see = officerWho(tools, 'see cases')
  return [
    route({ method: 'GET', path: '/desk/cases/:ref/complaint', guard: see, personal: true, handle: async (call) => draw(tools, await complaintAsked(tools, call), { done: field(call.query, 'done') }) }),
    route({ method: 'GET', path: '/desk/cases/:ref/complaint/letters/:n', guard: see, personal: true, handle: (call) => letterShown(tools, call) }),
    route({ method: 'POST', path: '/desk/cases/:ref/complaint/:act', guard: officerWho(tools, 'work cases'), handle: (call) => act(tools, call) }),
  ]
}

async function act(tools: CouncilTools, call: Call<Officer>) {
  const name = call.params['act']!
  const work = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (!work) throw notFound()
  const view = await complaintAsked(tools, call)
  const outcome = await work({ tools, officer: call.viewer, ref: view.caseFile.ref, body: call.body, view })
  if (!('refused' in outcome)) return seeOther(`${view.path}?done=${name}`)
  const form = name === 'roles' ? `role-${field(call.body, 'role')}` : /^contribution-(give|chase|hold)$/.test(name) ? `${name}-${field(call.body, 'n')}` : name
  return draw(tools, (await viewOf(tools, call.viewer, view.caseFile)) ?? view, { done: '', typed: { form, values: call.body, fault: outcome } })
}

async function draw(tools: CouncilTools, view: ComplaintView, { done, typed }: { done: string; typed?: Typed }) {
  const [officers, other] = await Promise.all([readOfficers(tools.db), view.complaint.aboutCase === null ? undefined : readCaseUnscoped(tools.db, { id: view.complaint.aboutCase })])
  const about = other && mayOpen(scopeOf(view.officer), other) ? { ref: writeReference(other.ref), title: other.title } : undefined
  const whole = { ...view, officers, about, done, ref: writeReference(view.caseFile.ref) }
  const main = await tools.desk({
    officer: view.officer, title: `${view.caseFile.title}: ${nouns[view.followed.procedure.kind]}`, current: '/desk/complaints', hasError: typed !== undefined, main: complaintMain(whole, typed), aside: { label: 'Clocks and guidance', html: complaintAside(whole) },
  })
  return page(main, { status: typed ? 422 : 200 })
}
