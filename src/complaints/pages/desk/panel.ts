import { card } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { ProcedurePanel } from '../../../cases/index.ts'
import { describeNext } from '../../../procedures/describe.ts'
import type { Move } from '../../../procedures/contract.ts'
import type { ClockRun } from '../../../procedures/run-clocks.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { notBeforeTheirTime } from '../../rules/move-conditions.ts'
import { extendable, waitsForSorting } from '../../rules/move-faults.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import { standingRoles } from '../../rules/roles-held.ts'
import { cite, clocksOf, lastDayOf, roleNamed, stateNamed } from '../../rules/procedure-of.ts'
import { viewOf } from './complaint-asked.ts'
import type { ComplaintView } from './complaint-asked.ts'
import { clockMark } from './parts.ts'

/** What the case page shows of a complaint: where it stands, its clocks, who does what, and what may be done now. */
export function complaintPanel(tools: CouncilTools): ProcedurePanel {
  return async (officer, caseFile) => {
    const view = await viewOf(tools, officer, caseFile)
    return view && { html: html`<div class="desk-procedure">${card({ label: 'Procedure', title: view.followed.procedure.title, html: panelInner(view) })}</div>`, next: nextWords(view) }
  }
}

function panelInner(view: ComplaintView): Html {
  const { complaint, followed } = view
  const points = complaint.points.filter((point) => point.withdrawn === null)
  return html`<p><strong>${stateNamed(followed.version, complaint.state).name}</strong>${acceptedWords(view)}</p>
${clockList(view)}
${roleLine(view)}
${points.length > 0 ? html`<p>${points.length === 1 ? '1 point' : `${points.length} points`}${points.some((point) => point.finding) ? '' : ', none answered yet'}.</p>` : nothing}
${moveActs(view)}
<p><a class="govuk-link" href="${view.path}">Points, people, letters and history</a></p>`
}

export function acceptedWords({ complaint }: ComplaintView): Html {
  const words = { undecided: ' · not sorted yet', accepted: '', refused: ' · not accepted', 'service-request': ' · a request, not a complaint', 'resolved-informally': ' · settled at once', 'sent-on': ' · sent on' }[complaint.acceptance]
  return html`${words}`
}

export function nextWords({ followed, complaint, clocks, today }: ComplaintView): string {
  if (complaint.acceptance === 'undecided' && !complaint.ended && complaint.state === followed.version.states[0].id) return `Sort it. ${describeNext(followed.version, complaint.state, clocks, today).officer}`
  return describeNext(followed.version, complaint.state, clocks, today).officer
}

/** Every clock of this procedure that has started. */
export function clockList(view: ComplaintView): Html {
  if (view.clocks.length === 0) return beforeRules(view)
  const stages = view.followed.version.stages.filter(({ id }) => view.clocks.some((run) => run.stage === id))
  const lists = stages.map(({ id, name }) => html`${stages.length > 1 ? html`<p class="desk-clocks__stage">${name}</p>` : nothing}<dl>${view.clocks.filter((run) => run.stage === id).map((run) => clockRow(view, run))}</dl>`)
  return html`${beforeRules(view)}<div class="desk-clocks">${lists}</div>`
}

function clockRow(view: ComplaintView, run: ClockRun): Html {
  return html`<div><dt>${run.title}${run.binds === 'resident' ? ' (the resident)' : ''}${readAs(view, run)}</dt><dd>${clockMark(view, run)}</dd></div>
`
}

/** It came when these rules did not hold yet, or before the years that our calendars have: said wherever its clocks would stand. */
function beforeRules({ complaint, followed }: ComplaintView): Html {
  if (!complaint.countsFrom) return nothing
  const why = followed.version.from > dayOf(complaint.received) ? `It came before these rules held: they began on ${writeDay(followed.version.from)}.` : `It came before ${writeDay(complaint.countsFrom)}, when our calendars begin.`
  return html`<p class="desk-need">${why} No clock runs for that time, and no figure counts it as in time or late. The steps and letters are those of the rules. Give the resident a date in your letter.</p>`
}

/** How the rule was read where it can be read in more than one way. */
function readAs(view: ComplaintView, run: ClockRun): Html {
  const { followed, complaint } = view
  const rule = followed.version.stages.find(({ id }) => id === run.stage)?.clocks.find(({ id }) => id === run.clock)
  const choice = rule && 'choice' in rule.timing ? rule.timing.choice : undefined
  if (!choice || !run.reading || run.ended || !readingMatters(view, run, choice)) return nothing
  const words = followed.procedure.choices.find(({ id }) => id === choice)?.readings[run.reading] ?? run.reading
  return html`<br><span class="desk-quiet">Read as: ${lowered(words)}${complaint.choices[choice] === 'earlier' ? ', the earlier' : ''}</span>`
}

/** Do the other readings come to another day in this case? */
function readingMatters({ followed, complaint, calendars }: ComplaintView, run: ClockRun, choice: string): boolean {
  const readings = Object.keys(followed.procedure.choices.find(({ id }) => id === choice)?.readings ?? {})
  return readings.some((reading) => {
    const other = clocksOf({ ...complaint, choices: { ...complaint.choices, [choice]: reading } }, followed, calendars).find((each) => each.stage === run.stage && each.clock === run.clock)
    return other?.due !== run.due || other.extendedDue !== run.extendedDue
  })
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

function roleLine({ complaint, followed, names }: ComplaintView): Html {
  const held = complaint.roles.filter((role) => role.ended === null && role.round === complaint.round && role.stage === complaint.stage)
  if (held.length === 0) return nothing
  return html`<p>${held.map((role) => `${roleNamed(followed.version, role.role).title}: ${role.officer === null ? role.name : names.get(role.officer)}`).join(' · ')}</p>`
}

/** Steps that are possible from here, whoever must take them; those of others are named, not offered. */
export function openMoves(view: ComplaintView): { mine: Move[]; others: Move[] } {
  const { complaint, followed, roles } = view
  const from = followed.version.moves.filter((move) => move.from.includes(complaint.state) && !(move.roles.length === 1 && move.roles[0] === 'resident') && !notBeforeTheirTime(view, move) && !isTooLateToExtend(view, move))
  const isMine = (move: Move) => move.roles.some((role) => roles.includes(role))
  return { mine: from.filter(isMine), others: from.filter((move) => !isMine(move)) }
}

/** An extension that would not count any more is not offered. */
function isTooLateToExtend(view: ComplaintView, { records }: Move): boolean {
  const found = records === 'extended' ? extendable(view) : undefined
  const last = found && lastDayOf(found.run)
  return last !== undefined && last !== null && view.today > last
}

const aside: readonly string[] = ['withdraw', 'refuse', 'treat-as-request', 'pass-on', 'lapse', 'transfer', 'send-on', 'settle', 'resolve-informally']

// a refusal that answers is as good as an answer
const isAside = (move: Move) => aside.includes(move.action) && move.records !== 'answered'

/** Points have a form of their own, beside the points. */
const elsewhere: readonly string[] = ['add-issue']

/** Buttons for the steps: the way on first, what leaves the stage as it is after it, ways out under both. */
export function moveActs(view: ComplaintView): Html {
  const { mine, others } = openMoves(view)
  const first = view.complaint.acceptance === 'undecided' && leads(view) && view.complaint.state === view.followed.version.states[0].id
  const on = first ? [] : mine.filter((move) => !isAside(move) && !elsewhere.includes(move.action)).sort((a, b) => rank(view, a) - rank(view, b))
  const out = mine.filter((move) => isAside(move) && !(first && waitsForSorting(move)))
  const way = on.find((move) => rank(view, move) === 0)
  const link = (move: Move) => html`<a class="${move === way ? 'desk-act desk-act--first' : 'desk-act'}" href="${`${view.path}/do/${move.action}`}">${move.label}</a>`
  return html`<div class="desk-acts">${first ? html`<a class="desk-act desk-act--first" href="${`${view.path}/sort`}">Sort it</a>` : nothing}${on.map(link)}</div>
${first ? nothing : waiting(view, others)}
${out.length > 0 ? html`<p class="desk-more">${out.map((move) => html`<a class="govuk-link" href="${`${view.path}/do/${move.action}`}">${move.label}</a> `)}</p>` : nothing}`
}

/** What leads on comes first; then what makes us wait for the resident; then what leaves the stage as it is. */
function rank({ followed, complaint }: ComplaintView, move: Move): number {
  if (move.to === 'stay') return 2
  const clocks = followed.version.stages.find(({ id }) => id === complaint.stage)?.clocks ?? []
  const waits = clocks.flatMap(({ restarts = [], pauses = [] }) => [...restarts.map(({ asked }) => asked), ...pauses.map(({ from }) => from)])
  return move.records !== undefined && waits.includes(move.records) ? 1 : 0
}

const leads = (view: ComplaintView) => view.roles.some((role) => standingRoles.includes(role))

/** Steps that wait for someone with a role: who leads names them, or takes the part with one press. */
function waiting(view: ComplaintView, others: readonly Move[]): Html {
  const moves = others.filter((move) => !isAside(move) && move.to !== 'stay')
  return html`${moves.map((move) => {
    const role = view.followed.version.roles.find((each) => move.roles.includes(each.id) && each.is === 'officer' && !standingRoles.includes(each.id))
    if (!role) return nothing
    const held = holderOf(view, role.id)
    const mine = leads(view) ? html`<form method="post" action="${`${view.path}/roles`}"><input type="hidden" name="role" value="${role.id}"><input type="hidden" name="officer" value="${view.officer.id}"><button class="desk-act" type="submit">I do it</button></form><a class="govuk-link" href="${`${view.path}#role-${role.id}`}">${held ? 'Name someone else' : 'Name who it is'}</a>` : nothing
    return html`<div class="desk-waits"><p>${move.label} is for the ${role.title.toLowerCase()}${held ? `, ${held}` : ''}.</p>${mine}</div>`
  })}`
}

function holderOf({ complaint, names }: ComplaintView, role: string): string | undefined {
  const held = complaint.roles.findLast((each) => each.role === role && each.stage === complaint.stage && each.round === complaint.round && each.ended === null)
  return held && (held.name ?? names.get(held.officer ?? 0))
}

export function guidance({ complaint, followed }: ComplaintView): Html {
  const state = stateNamed(followed.version, complaint.state)
  const stage = followed.version.stages.find(({ id }) => id === complaint.stage)!
  const duties = [...state.guidance, ...stage.duties]
  if (duties.length === 0) return nothing
  return html`<ul class="desk-small__list">${duties.map((duty) => html`<li>${duty.words}. <span class="desk-quiet">${cite(followed.procedure, duty.clause)}</span></li>`)}</ul>`
}
