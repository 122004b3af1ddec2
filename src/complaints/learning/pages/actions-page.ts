import { badge, emptyState, table } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, page, route } from '../../../platform/http/index.ts'
import type { Call, Route } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { writeReference } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, officerWhoAny, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { casesToExplain, reasonIsDue } from '../../store/reasons.ts'
import { remedyTitle, writePounds } from '../remedy.ts'
import { readOutstanding } from '../store/outstanding.ts'
import type { Outstanding, OutstandingFilter } from '../store/outstanding.ts'
import { learningNav } from './learning-nav.ts'
import { dueMark, ownerWords, readPeople, wide } from './parts.ts'
import type { People } from './parts.ts'

const path = '/desk/complaints/actions'
const filters = { mine: 'Mine', teams: 'My teams', all: 'All' } as const

/** Everything that was agreed because of a complaint and is not done, the most overdue first. */
export function actionsRoutes(tools: CouncilTools): Route[] {
  return [route({ method: 'GET', path, guard: officerWhoAny(tools, ['work cases', 'keep lessons', 'see complaint reports']), handle: (call) => show(tools, call) })]
}

async function show(tools: CouncilTools, { viewer, query }: Call<Officer>) {
  const asked = field(query, 'whose')
  const whose: OutstandingFilter['whose'] = asked === 'mine' || asked === 'all' ? asked : viewer.teams.length ? 'teams' : 'all'
  const today = dayOf(tools.clock.now())
  const [items, people] = await Promise.all([readOutstanding(tools.db, scopeOf(viewer), { whose, teams: viewer.teams }), readPeople(tools)])
  const unsaid = await unsaidOf(tools, viewer, items)
  const overdue = items.filter((item) => item.due_on < today).length
  const main = html`${learningNav(path)}${doneBanner(query, { remedy: 'Done, with its evidence.', lesson: 'Done, with its evidence.', withdrawn: 'Taken back, with the reason.' })}
<h1 class="govuk-heading-l">Actions from complaints</h1>
<p>${items.length === 0 ? '' : `${items.length} to do${overdue ? `, ${overdue} overdue` : ', none overdue'}. The earliest date is first.`}</p>
<nav class="desk-filter desk-filter--apart" aria-label="Whose"><ul>${Object.entries(filters).map(([id, text]) => html`<li><a href="${path}?whose=${id}"${id === whose ? html` aria-current="page"` : ''}>${text}</a></li>`)}</ul></nav>
${items.length ? wide('Actions from complaints', list(items, { people, today, unsaid })) : nothingToDo(whose)}`
  return page(await tools.desk({ officer: viewer, title: 'Actions from complaints', current: path, main }))
}

/** Those whose words wait until this officer says why they read them. */
async function unsaidOf(tools: CouncilTools, viewer: Officer, items: readonly Outstanding[]): Promise<Set<Outstanding>> {
  const cases = await casesToExplain(tools.db, viewer.id, items.filter((item) => item.case_kept !== null).map((item) => item.ref))
  const matters = items.filter((item) => item.case_kept === null && item.matter_kept !== null)
  const asked = await Promise.all(matters.map(async (item) => ((await reasonIsDue(tools.db, viewer.id, { subject: `ombudsman:${item.matter_id}`, team: item.matter_kept })) ? [item] : [])))
  return new Set([...asked.flat(), ...items.filter((item) => item.ref && cases.has(item.ref))])
}

function nothingToDo(whose: OutstandingFilter['whose']): Html {
  return emptyState({
    title: whose === 'all' ? 'Nothing is outstanding' : whose === 'mine' ? 'Nothing is yours to do' : 'Your teams have nothing to do',
    text: 'What an answer to a complaint promises stands here until there is proof that it was done: apologies, payments, things put right, lessons, and what an ombudsman recommends. Add one from the complaint: “Remedies and learning”.',
    ...(whose === 'all' ? {} : { action: { text: 'See the actions of everyone', href: `${path}?whose=all` } }),
  })
}

function list(items: readonly Outstanding[], { people, today, unsaid }: { people: People; today: Day; unsaid: ReadonlySet<Outstanding> }): Html {
  return table({
    head: [{ text: 'What' }, { text: 'By' }, { text: 'Who' }, { text: 'From' }],
    rows: items.map((item) => [
      { html: html`<a class="govuk-link" href="${hrefOf(item)}">${titleOf(item)}</a>${waits(item)}<br>${unsaid.has(item) ? 'Kept to your team: open it and say why you read it' : item.words}` },
      { html: dueMark(item.due_on, today) }, { text: ownerWords(people, item) },
      { html: item.ref ? html`<a class="govuk-link" href="/desk/complaints/learning/${writeReference(item.ref)}">${writeReference(item.ref)}</a>` : item.kind === 'recommendation' ? html`Ombudsman` : html`–` },
    ]),
  })
}

function waits(item: Outstanding): Html {
  return item.pence !== null && !item.is_approved ? html` ${badge({ text: 'waits for approval', tone: 'soon' })}` : nothing
}

function titleOf(item: Outstanding): string {
  if (item.kind === 'remedy') return item.pence === null ? remedyTitle(item.what) : `${remedyTitle(item.what)} of ${writePounds(item.pence)}`
  return { lesson: 'Lesson', check: 'Did it work?', recommendation: 'Recommendation' }[item.kind]
}

function hrefOf(item: Outstanding): string {
  if (item.kind === 'remedy') return `/desk/complaints/remedies/${item.id}`
  return item.kind === 'recommendation' ? `/desk/complaints/ombudsman/${item.matter_id}` : `/desk/complaints/lessons/${item.id}`
}
