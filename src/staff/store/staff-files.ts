import type { Queryable } from '../../platform/database/index.ts'
import type { Role } from '../officer.ts'

/** An officer as administrators see them, those who left included. */
export interface StaffFile {
  id: number
  name: string
  email: string
  job_title: string
  roles: Role[]
  teams: string[]
  disabled_at: Date | null
  has_password: boolean
  has_codes: boolean
  is_linked: boolean
  seen_at: Date | null
}

const select = `select o.id, o.name, o.email, o.job_title, o.disabled_at,
  o.password_hash is not null as has_password, o.one_time_secret is not null as has_codes, o.oidc_subject is not null as is_linked,
  array(select role from officer_role r where r.officer_id = o.id order by role) as roles,
  array(select team_id from officer_team t where t.officer_id = o.id order by team_id) as teams,
  (select max(seen_at) from officer_session s where s.officer_id = o.id) as seen_at
  from officer o`

export async function readStaffFiles(db: Queryable): Promise<StaffFile[]> {
  return db.query<StaffFile>('staff.files', `${select} order by o.disabled_at is not null, o.name`)
}

export async function readStaffFile(db: Queryable, id: number): Promise<StaffFile | undefined> {
  return db.one<StaffFile>('staff.file', `${select} where o.id = $1`, [id])
}

export async function insertOfficer(tx: Queryable, officer: { name: string; email: string; jobTitle: string }, now: Date): Promise<number | undefined> {
  const row = await tx.one<{ id: number }>('staff.insert-officer', `insert into officer (name, email, job_title, created_at)
    values ($1, $2, $3, $4) on conflict (lower(email)) do nothing returning id`, [officer.name, officer.email, officer.jobTitle, now])
  return row?.id
}

export async function updateOfficer(tx: Queryable, id: number, officer: { name: string; jobTitle: string }): Promise<void> {
  await tx.query('staff.update-officer', 'update officer set name = $2, job_title = $3 where id = $1', [id, officer.name, officer.jobTitle])
}

export async function setDisabled(tx: Queryable, id: number, at: Date | null): Promise<void> {
  await tx.query('staff.set-disabled', 'update officer set disabled_at = $2 where id = $1', [id, at])
}

export async function setRolesAndTeams(tx: Queryable, id: number, roles: readonly Role[], teams: readonly string[]): Promise<void> {
  await tx.query('staff.drop-roles', 'delete from officer_role where officer_id = $1', [id])
  await tx.query('staff.drop-teams', 'delete from officer_team where officer_id = $1', [id])
  await tx.query('staff.add-roles', 'insert into officer_role (officer_id, role) select $1, unnest($2::text[])', [id, roles])
  await tx.query('staff.add-teams', 'insert into officer_team (officer_id, team_id) select $1, unnest($2::text[])', [id, teams])
}

/** Administrators who may sign in, held until the transaction ends, so that two of them cannot remove each other at once. */
export async function lockAdministrators(tx: Queryable): Promise<number[]> {
  const rows = await tx.query<{ id: number }>('staff.lock-administrators', `select id from officer
    where disabled_at is null and exists (select from officer_role r where r.officer_id = officer.id and r.role = 'administrator') order by id for update`)
  return rows.map((row) => row.id)
}
