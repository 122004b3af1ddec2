import { addDays, dayOf, instantAt } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { readOfficers } from '../../staff/index.ts'
import { escalated } from '../events/ownership.ts'
import { writeDue } from '../rules/promise-for.ts'
import { changeCase } from './change-case.ts'

// The last fifth of the promise's own time; or by noon tomorrow, once half of its time has gone.
const nearBreach = `
  select c.id, c.owner_team from case_file c join promise p on p.case_id = c.id and p.state = 'open'
  where c.closed_at is null and c.due_at > $1 and c.due_at < $1::timestamptz + interval '60 days' and c.paused_at is null and c.escalated_at is null
    and ($1 >= p.due_at - (p.due_at - p.given_at) / 5 or (p.due_at <= $2 and $1 >= p.due_at - (p.due_at - p.given_at) / 2))
  order by c.due_at limit 1000`

/** Warns team leads of promises that are about to break, once for each promise. Idempotent; a job runs it. */
export async function warnBeforeBreach(tools: Tools): Promise<number> {
  const now = tools.clock.now()
  const noon = instantAt(addDays(dayOf(now), 1), '12:00')
  const near = await tools.db.query<{ id: number; owner_team: string }>('cases.near-breach', nearBreach, [now, noon])
  if (near.length === 0) return 0
  const leads = await leadsByTeam(tools)
  for (const { id, owner_team: team } of near) {
    await changeCase(tools, { id }, { actor: 'system' }, ({ caseFile }) => {
      const isDue = caseFile.state !== 'closed' && caseFile.escalated_at === null && caseFile.paused_at === null && caseFile.due_at !== null && caseFile.due_at > now
      return isDue ? [escalated.happen({ to: leads.get(team) ?? 'the team', why: `the promise falls due ${writeDue(caseFile.due_at!, 'short')}` })] : []
    })
  }
  return near.length
}

async function leadsByTeam(tools: Tools): Promise<Map<string, string>> {
  const leads = (await readOfficers(tools.db)).filter((officer) => officer.roles.includes('team-lead'))
  const byTeam = new Map<string, string[]>()
  for (const lead of leads) for (const team of lead.teams) byTeam.set(team, [...(byTeam.get(team) ?? []), lead.name])
  return new Map([...byTeam].map(([team, names]) => [team, names.join(' and ')]))
}
