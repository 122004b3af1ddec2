import type { Queryable } from '../../platform/database/index.ts'
import type { Officer, Role } from '../officer.ts'

export interface OfficerRow {
  id: number
  name: string
  email: string
  roles: Role[]
  teams: string[]
  keys?: string[]
}

const select = `select o.id, o.name, o.email,
  array(select role from officer_role r where r.officer_id = o.id order by role) as roles,
  array(select team_id from officer_team t where t.officer_id = o.id order by team_id) as teams
  from officer o`

export const officerOf = (row: OfficerRow): Officer => ({ kind: 'officer', id: row.id, name: row.name, email: row.email, roles: row.roles, teams: row.teams, ...(row.keys ? { keys: row.keys } : {}) })

/** An officer who may sign in, or undefined. */
export async function readOfficer(db: Queryable, id: number): Promise<Officer | undefined> {
  const row = await db.one<OfficerRow>('staff.officer', `${select} where o.id = $1 and o.disabled_at is null`, [id])
  return row && officerOf(row)
}

export async function readOfficers(db: Queryable): Promise<Officer[]> {
  return (await db.query<OfficerRow>('staff.officers', `${select} where o.disabled_at is null order by o.name`)).map(officerOf)
}

/** Names of officers by id, for timelines; people who left are still named. */
export async function officerNames(db: Queryable): Promise<Map<number, string>> {
  const rows = await db.query<{ id: number; name: string }>('staff.officer-names', 'select id, name from officer')
  return new Map(rows.map((row) => [row.id, row.name]))
}
