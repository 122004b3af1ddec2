import type { Queryable } from '../../platform/database/index.ts'
import { sumUp } from './dice.ts'
import type { Dice } from './dice.ts'
import type { OfficerEntry, SourceData } from './source-data.ts'

/** Who works where. */
export interface Staff {
  /** Officers of a team who deal with cases. */
  of(team: string, dice: Dice): number
  adviser(dice: Dice): number
  named(name: string): number
}

const add = `
  with made as (
    insert into officer (name, email, job_title, created_at) values ($1, $2, $3, $4)
    on conflict (lower(email)) do update set job_title = excluded.job_title returning id
  ), roles as (
    insert into officer_role (officer_id, role) select id, unnest($5::text[]) from made on conflict do nothing
  ), teams as (
    insert into officer_team (officer_id, team_id) select id, unnest($6::text[]) from made on conflict do nothing
  )
  select id from made`

/** Adds the made-up officers with their roles and teams. */
export async function loadOfficers(tx: Queryable, data: SourceData, since: Date): Promise<Staff> {
  const officers: (OfficerEntry & { id: number })[] = []
  for (const entry of data.staff.officers) {
    const email = `${entry.name.toLowerCase().replace(/[^a-z]+/g, '.')}@moothshire.example`
    const row = await tx.one<{ id: number }>('demonstration.officer', add, [entry.name, email, entry.title, since, entry.roles, entry.teams])
    officers.push({ ...entry, id: row!.id })
  }
  return staffOf(officers)
}

function staffOf(officers: readonly (OfficerEntry & { id: number })[]): Staff {
  const working = Map.groupBy(officers.filter(({ roles }) => roles.some((role) => ['adviser', 'officer', 'team-lead'].includes(role))).flatMap((officer) => officer.teams.map((team) => ({ team, officer }))), ({ team }) => team)
  const choose = new Map([...working].map(([team, list]) => [team, {
    ids: list.map(({ officer }) => officer.id),
    // team leads take a few cases themselves
    sums: sumUp(list.map(({ officer }) => (officer.roles.includes('team-lead') ? 0.25 : 1))),
  }]))
  const of = (team: string, dice: Dice) => {
    const found = choose.get(team)
    if (!found) throw new Error(`No officer works in ${team}: data/demonstration/officers.json`)
    return found.ids[dice.index(found.sums)]!
  }
  return {
    of,
    adviser: (dice) => of('resident-services', dice),
    named: (name) => officers.find((officer) => officer.name === name)!.id,
  }
}
