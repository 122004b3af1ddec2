import type { Queryable } from '../../../platform/database/index.ts'
import type { Tools } from '../../../platform/tools/index.ts'
import { officerNames, readOfficers, readTeams } from '../../../staff/index.ts'
import type { Officer, Team } from '../../../staff/index.ts'
import type { Call } from '../../../platform/http/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { CaseFile } from '../../case.ts'
import { countByTeam } from '../../store/read-queue.ts'

/** Draws what a case that follows a procedure shows of it, and says what is done next. Handed in, because procedures' cases stand below. */
export type ProcedurePanel = (officer: Officer, caseFile: CaseFile) => Promise<{ readonly html: Html; readonly next: string } | undefined>

/** What almost every desk page names and changes seldom: officers and teams. Kept by the process for a short while. */
export interface DeskReads {
  /** Names by id, those who left included. */
  names(): Promise<Map<number, string>>
  /** Officers who work here now. */
  officers(): Promise<Officer[]>
  teams(): Promise<Map<string, Team>>
  /** Open cases by team, for those who are in it. */
  counts(): Promise<Map<string, number>>
  readonly procedurePanel?: ProcedurePanel
  /** What must be known before one deals with this resident; empty for nearly all. Handed in. */
  readonly residentMark?: (db: Queryable, officer: Officer, resident: number, isOwnPage?: boolean) => Promise<Html>
  /** What stands above a team's queue, or above one's own work, besides cases; empty for nearly all. Handed in. */
  readonly aboveQueue?: (db: Queryable, officer: Officer, team: Team | undefined, teams: ReadonlyMap<string, Team>) => Promise<Html>
  /** Stops an officer who opens a restricted case, or a file of it, until they have said why, where that is asked. */
  readonly readGate?: (call: Call<Officer>, caseFile: Pick<CaseFile, 'ref' | 'restricted_to'>) => Promise<void>
}

const freshForMs = 5000
const countsFreshForMs = 2000

export function deskReads(tools: Pick<Tools, 'db'>): DeskReads {
  return {
    names: remembered(() => officerNames(tools.db)),
    officers: remembered(() => readOfficers(tools.db)),
    teams: remembered(async () => new Map((await readTeams(tools.db)).map((team) => [team.id, team]))),
    counts: remembered(() => countByTeam(tools.db), countsFreshForMs),
  }
}

/** One reading for everyone who asks within `forMs`. A reading that fails is not kept. */
export function remembered<Value>(load: () => Promise<Value>, forMs = freshForMs): () => Promise<Value> {
  let value: Promise<Value> | undefined
  let until = 0
  return () => {
    const now = performance.now()
    if (!value || now > until) {
      until = now + forMs
      value = load().catch((error: unknown) => {
        value = undefined
        throw error
      })
    }
    return value
  }
}
