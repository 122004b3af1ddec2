import type { PoolConfig } from 'pg'
import { complaintFollowers } from '../../src/complaints/index.ts'
import { councilTools } from '../../src/services/index.ts'
import type { CouncilTools } from '../../src/services/index.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import { SetClock } from '../../src/platform/time/index.ts'
import { readOfficer } from '../../src/staff/index.ts'
import type { Officer, Role } from '../../src/staff/index.ts'
import { testDatabase } from './database.ts'

export interface TestCouncil {
  tools: CouncilTools & { forget(): void }
  clock: SetClock
  owner: Database
  /** How to reach its database as the owner. */
  settings: PoolConfig
  /** Adds an officer with these roles and teams. */
  officer(name: string, roles: Role[], teams: string[]): Promise<Officer>
  close(): Promise<void>
}

/** A council with the default catalogue, no officers and no contacts, at a moment that the test sets. */
export async function testCouncil(now: string): Promise<TestCouncil> {
  const database = await testDatabase()
  const clock = new SetClock(now)
  const config = readConfig({ MODE: 'demonstration', LOG_LEVEL: 'silent' })
  const tools = councilTools({ db: database.db, clock, config, log: silentLog }, { followers: complaintFollowers })
  return {
    tools, clock, owner: database.owner, settings: database.settings,
    async officer(name, roles, teams) {
      const [row] = await database.owner.run<{ id: number }>('insert into officer (name, email, created_at) values ($1, $2, $3) returning id', [name, `${name.toLowerCase().replace(/\W+/g, '.')}@moothshire.example`, clock.now()])
      for (const role of roles) await database.owner.run('insert into officer_role values ($1, $2)', [row!.id, role])
      for (const team of teams) await database.owner.run('insert into officer_team values ($1, $2)', [row!.id, team])
      return (await readOfficer(database.owner, row!.id))!
    },
    close: () => database.close(),
  }
}
