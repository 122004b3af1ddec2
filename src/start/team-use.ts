import type { TeamUse } from '../staff/index.ts'

/** What stands in the way of closing a team: cases are known to one module, services to another, teams to a third. */
export const teamUse: TeamUse = {
  async openCases(db, team) {
    return (await db.one<{ open: number }>('start.team-open-cases', 'select count(*) as open from case_file where closed_at is null and (owner_team = $1 or offered_team = $1)', [team]))!.open
  },
  async services(db, team) {
    const rows = await db.query<{ name: string }>('start.team-services', `
      select entry->>'name' as name from (select distinct on (v.code) v.code, v.entry from service_version v join service s on s.code = v.code
        where s.retired_on is null order by v.code, v.valid_from desc, v.version desc) standing
      where entry->>'team' = $1 order by 1`, [team])
    return rows.map((row) => row.name)
  },
}
