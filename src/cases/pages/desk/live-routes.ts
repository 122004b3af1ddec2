import { field, notFound, route } from '../../../platform/http/index.ts'
import type { Route } from '../../../platform/http/index.ts'
import { eventStream, notices } from '../../../platform/live/index.ts'
import type { Stream } from '../../../platform/live/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerWho, scopeOf } from '../../../staff/index.ts'
import type { Officer, Team } from '../../../staff/index.ts'
import type { CaseFile } from '../../case.ts'
import { readReference } from '../../rules/reference.ts'
import { lookAtCase } from '../../store/presence.ts'
import { readCase } from '../../store/read-case.ts'
import type { ChangeNotice } from '../../store/record-events.ts'
import type { DeskReads } from './desk-reads.ts'

/** What a page is sent: that it should look again, never what happened. Its own guard decides what it then sees. */
const lookAgain = '<turbo-stream action="refresh"></turbo-stream>'

export function liveRoutes(tools: CouncilTools, reads: DeskReads): Route[] {
  return [route({ method: 'GET', path: '/desk/live', guard: officerWho(tools, 'see cases'), perMinute: 120, handle: async (call) => {
    const ref = readReference(field(call.query, 'case'))
    if (ref) {
      const caseFile = await readCase(tools.db, ref, scopeOf(call.viewer))
      if (!caseFile) throw notFound()
      return caseStream(tools, call.viewer, caseFile, call.signal)
    }
    const teams = await teamsAsked(reads, call.viewer, field(call.query, 'queue'))
    return eventStream({ signal: call.signal, start: (stream) => onNotice(tools, (notice) => concerns(notice, teams, call.viewer), stream) })
  } })]
}

/** One's own work changes with one's teams' cases and with those of others that one owns: all of one's teams stand for it. */
async function teamsAsked(reads: DeskReads, officer: Officer, queue: string): Promise<readonly string[]> {
  if (queue === 'mine') return officer.teams
  if (!mayWatch(officer, (await reads.teams()).get(queue))) throw notFound()
  return [queue]
}

/** How often a restricted team's cases move is its members' to know. */
export function mayWatch(officer: Officer, team: Team | undefined): boolean {
  if (!team) return false
  const { teams } = scopeOf(officer)
  return officer.teams.includes(team.id) || (!team.restricted && (teams === null || teams.includes(team.id)))
}

function concerns(notice: ChangeNotice, teams: readonly string[], officer: Officer): boolean {
  return notice.teams.some((team) => teams.includes(team)) && isFor(officer, notice)
}

function isFor(officer: Officer, notice: ChangeNotice): boolean {
  return !notice.isRestricted || notice.teams.some((team) => officer.teams.includes(team))
}

function caseStream(tools: CouncilTools, officer: Officer, caseFile: CaseFile, signal: AbortSignal) {
  let others: string | undefined
  const look = async (stream: Stream) => {
    const now = (await lookAtCase(tools.db, { caseId: caseFile.id, ref: caseFile.ref, officer: officer.id, at: tools.clock.now() })).sort().join()
    if (others !== undefined && now !== others) stream.send(lookAgain)
    others = now
  }
  const quietly = (stream: Stream) => void look(stream).catch((error: unknown) => tools.log.warn({ error }, 'presence not kept'))
  return eventStream({
    signal, beat: quietly,
    start: (stream) => {
      quietly(stream)
      // a case may be closed to others while they look at it
      return onNotice(tools, (notice) => notice.id === caseFile.id && isFor(officer, notice), stream)
    },
  })
}

/** Tells the stream of every change that concerns it, at most four times a second however much happens. */
function onNotice(tools: CouncilTools, isAbout: (notice: ChangeNotice) => boolean, stream: Stream): () => void {
  let waiting: NodeJS.Timeout | undefined
  const leave = notices(tools.db, 'case').subscribe((payload) => {
    if (waiting || !isAbout(JSON.parse(payload) as ChangeNotice)) return
    waiting = setTimeout(() => {
      waiting = undefined
      stream.send(lookAgain)
    }, 250)
  })
  return () => {
    leave()
    clearTimeout(waiting)
  }
}
