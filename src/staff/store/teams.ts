import type { Queryable } from '../../platform/database/index.ts'

export interface Team {
  id: string
  name: string
  email: string | null
  restricted: boolean
  closed_at: Date | null
}

export async function readTeams(db: Queryable): Promise<Team[]> {
  return db.query<Team>('staff.teams', 'select id, name, email, restricted, closed_at from team order by name')
}

export async function teamIsOpen(db: Queryable, id: string): Promise<boolean> {
  return (await db.one('staff.team-is-open', 'select 1 from team where id = $1 and closed_at is null', [id])) !== undefined
}

export async function officerInTeam(db: Queryable, officer: number, team: string): Promise<boolean> {
  return (await db.one('staff.in-team', `select 1 from officer_team join officer on officer.id = officer_id
    where officer_id = $1 and team_id = $2 and disabled_at is null`, [officer, team])) !== undefined
}

/** Adds a team; one that is there already stays as it is. */
export async function addTeam(tx: Queryable, team: { id: string; name: string }): Promise<void> {
  await tx.query('staff.add-team', 'insert into team (id, name) values ($1, $2) on conflict do nothing', [team.id, team.name])
}
