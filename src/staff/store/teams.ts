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

/**
 * Do only members see this team's cases? Held until the transaction ends, so that a case cannot slip in open while the
 * team is being closed to others.
 */
export async function teamIsRestricted(tx: Queryable, id: string): Promise<boolean> {
  return (await tx.one<{ restricted: boolean }>('staff.team-is-restricted', 'select restricted from team where id = $1 for share', [id]))?.restricted ?? false
}

export async function officerInTeam(db: Queryable, officer: number, team: string): Promise<boolean> {
  return (await db.one('staff.in-team', `select 1 from officer_team join officer on officer.id = officer_id
    where officer_id = $1 and team_id = $2 and disabled_at is null`, [officer, team])) !== undefined
}

/** Adds a team; one that is there already stays as it is. */
export async function addTeam(tx: Queryable, team: { id: string; name: string; restricted?: boolean }): Promise<void> {
  await tx.query('staff.add-team', 'insert into team (id, name, restricted) values ($1, $2, $3) on conflict do nothing', [team.id, team.name, team.restricted ?? false])
}

export async function readTeam(db: Queryable, id: string): Promise<Team | undefined> {
  return db.one<Team>('staff.team', 'select id, name, email, restricted, closed_at from team where id = $1', [id])
}

/** False when the id is taken. */
export async function insertTeam(tx: Queryable, team: Omit<Team, 'closed_at'>): Promise<boolean> {
  const row = await tx.one('staff.insert-team', 'insert into team (id, name, email, restricted) values ($1, $2, $3, $4) on conflict do nothing returning id', [team.id, team.name, team.email, team.restricted])
  return row !== undefined
}

export async function updateTeam(tx: Queryable, team: Team): Promise<void> {
  await tx.query('staff.update-team', 'update team set name = $2, email = $3, restricted = $4, closed_at = $5 where id = $1', [team.id, team.name, team.email, team.restricted, team.closed_at])
}
