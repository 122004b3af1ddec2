import type { Tools } from '../../../platform/tools/index.ts'
import { officerNames, readOfficers, readTeams } from '../../../staff/index.ts'
import type { Officer, Team } from '../../../staff/index.ts'

/** What almost every desk page names and changes seldom: officers and teams. Kept by the process for a short while. */
export interface DeskReads {
  /** Names by id, those who left included. */
  names(): Promise<Map<number, string>>
  /** Officers who work here now. */
  officers(): Promise<Officer[]>
  teams(): Promise<Map<string, Team>>
}

const freshForMs = 5000

export function deskReads(tools: Pick<Tools, 'db'>): DeskReads {
  return {
    names: remembered(() => officerNames(tools.db)),
    officers: remembered(() => readOfficers(tools.db)),
    teams: remembered(async () => new Map((await readTeams(tools.db)).map((team) => [team.id, team]))),
  }
}

/** One reading for everyone who asks within `freshForMs`. A reading that fails is not kept. */
export function remembered<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  let until = 0
  return () => {
    const now = performance.now()
    if (!value || now > until) {
      until = now + freshForMs
      value = load().catch((error: unknown) => {
        value = undefined
        throw error
      })
    }
    return value
  }
}
