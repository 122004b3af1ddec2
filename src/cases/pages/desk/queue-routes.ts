import { field, notFound, page, route } from '../../../platform/http/index.ts'
import type { Call, Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { anyOfficer, may, officerWho, recordListRead, scopeOf } from '../../../staff/index.ts'
import type { Officer, Team } from '../../../staff/index.ts'
import { readQueueFilter } from '../../rules/queue-filter.ts'
import type { QueueFilter } from '../../rules/queue-filter.ts'
import { readOffered, readQueue } from '../../store/read-queue.ts'
import { readViews } from '../../store/saved-views.ts'
import type { DeskReads } from './desk-reads.ts'
import { mayWatch } from './live-routes.ts'
import { doneWords } from './done-words.ts'
import { readPlace } from './keyset.ts'
import { namingFor } from './naming.ts'
import { queuePage } from './queue-page.ts'
import { noCasesPage, teamsPage } from './teams-page.ts'

const pageSize = 50

export function queueRoutes(tools: CouncilTools, reads: DeskReads): Route[] {
  return [
    route({ method: 'GET', path: '/desk', guard: anyOfficer(tools), handle: (call) => (may(call.viewer, 'see cases') ? showQueue(tools, reads, call) : showNoCases(tools, call)) }),
    route({ method: 'GET', path: '/desk/queues', guard: officerWho(tools, 'see cases'), handle: (call) => showTeams(tools, reads, call) }),
    route({ method: 'GET', path: '/desk/queues/:team', guard: officerWho(tools, 'see cases'), handle: (call) => showQueue(tools, reads, call) }),
  ]
}

async function showNoCases(tools: CouncilTools, call: Call<Officer>) {
  return page(await tools.desk({ officer: call.viewer, title: 'Your desk', current: '/desk', main: noCasesPage(call.viewer) }))
}

async function showTeams(tools: CouncilTools, reads: DeskReads, call: Call<Officer>) {
  const officer = call.viewer
  const scope = scopeOf(officer)
  const teams = [...(await reads.teams()).values()].filter((team) => team.closed_at === null && (scope.teams === null || scope.teams.includes(team.id)))
  const all = await reads.counts()
  const counts = new Map(officer.teams.map((id) => [id, all.get(id) ?? 0]))
  return page(await tools.desk({ officer, title: 'Teams', current: '/desk/queues', main: teamsPage(teams, counts) }))
}

/** One's own work, or a team's: open cases in the order of their promises. */
async function showQueue(tools: CouncilTools, reads: DeskReads, call: Call<Officer>) {
  const officer = call.viewer
  const scope = scopeOf(officer)
  const now = tools.clock.now()
  const filter = readQueueFilter(call.query)
  const after = readPlace(field(call.query, 'after'))
  const team = await teamAsked(reads, call.params['team'], officer)
  const of = team ? { team: team.id } : { officer: officer.id }
  const isFirst = after === undefined && Object.keys(filter).length === 0
  const teams = await reads.teams()
  const [[rows, offered, views, above], catalogue, naming, owners] = await Promise.all([
    tools.db.together((db) => Promise.all([
      readQueue(db, scope, { of, filter, officer: officer.id, now, after, limit: pageSize + 1 }),
      isFirst ? readOffered(db, scope, team ? [team.id] : officer.teams) : [],
      readViews(db, officer.id), isFirst ? reads.aboveQueue?.(db, officer, team, teams) : undefined,
      recordListRead(db, officer, `queue:${team?.id ?? 'mine'}`, { filter, ...(after ? { after: after.id } : {}) }),
    ])),
    tools.catalogue(), namingFor(reads, officer), team ? ownersIn(reads, team.id) : undefined,
  ])
  const path = team ? `/desk/queues/${team.id}` : '/desk'
  const title = team?.name ?? 'My work'
  const main = queuePage({
    title, path, filter, rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize, isLater: after !== undefined, offered, above, owners, services: catalogue.services, views, now, naming,
    maySweep: may(officer, 'move many cases'), isMine: !team, done: doneWords(field(call.query, 'done'), field(call.query, 'times')), live: liveOf(officer, team),
  })
  return page(await tools.desk({ officer, title: narrowedTitle(title, filter), current: path, main }))
}

const liveOf = (officer: Officer, team: Team | undefined) => (team && !mayWatch(officer, team) ? undefined : `/desk/live?queue=${team?.id ?? 'mine'}`)

const narrowedTitle = (title: string, filter: QueueFilter) => (Object.keys(filter).length > 0 ? `${title}, narrowed` : title)

/** The team of the address. One that is not there and one that is not the officer's to see look the same. */
async function teamAsked(reads: DeskReads, id: string | undefined, officer: Officer) {
  if (id === undefined) return undefined
  const team = (await reads.teams()).get(id)
  const { teams } = scopeOf(officer)
  if (!team || (teams !== null && !teams.includes(id))) throw notFound('There is no such team, or it is not one that you work with.')
  return team
}

async function ownersIn(reads: DeskReads, team: string) {
  return (await reads.officers()).filter((officer) => officer.teams.includes(team)).map(({ id, name }) => ({ id, name }))
}
