import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { readOfficers, readTeams } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { changeComplaint } from '../actions/change-complaint.ts'
import type { HeldComplaint, Step } from '../actions/change-complaint.ts'
import type { Contribution, NewComplaintEvent } from '../complaint.ts'
import { reminderDays, remindersDue } from './reminders.ts'
import type { ReminderDays } from './reminders.ts'
import { casesToRemind } from './store.ts'

/** Reminds the teams that were asked, and tells the owner and the asked team's lead of what stays out. Idempotent; a job runs it. */
export async function remindContributions(tools: CouncilTools): Promise<number> {
  const days = reminderDays(dayOf(tools.clock.now()), await tools.calendars())
  const cases = await casesToRemind(tools.db, days)
  if (cases.length === 0) return 0
  const [teams, officers] = await Promise.all([readTeams(tools.db), readOfficers(tools.db)])
  const naming: Naming = { teams: new Map(teams.map((team) => [team.id, team.name])), officers }
  let reminded = 0
  for (const id of cases) {
    const outcome = await changeComplaint(tools, { id }, { actor: 'system' }, (held) => remindersOf(held, days, naming))
    if ('done' in outcome) reminded += 1
    else if (outcome.refused !== 'reminder/none') throw new Error(outcome.refused)
  }
  return reminded
}

interface Naming {
  readonly teams: ReadonlyMap<string, string>
  readonly officers: readonly Officer[]
}

function remindersOf({ complaint, caseFile }: HeldComplaint, days: ReminderDays, naming: Naming): Step | { refused: string; advice: string } {
  const none = { refused: 'reminder/none', advice: '' }
  if (caseFile.state === 'closed' || complaint.ended) return none
  const said: string[] = []
  const events = complaint.contributions.flatMap((asked) => remindersDue(asked, days).map((reminder): NewComplaintEvent => {
    const team = naming.teams.get(asked.team) ?? asked.team
    if (reminder !== 'escalate') {
      said.push(`${team} reminded: due ${writeDay(asked.due, 'short')}`)
      return { event: 'contribution-reminded', data: { n: asked.n, when: reminder } }
    }
    const to = toldOf(asked, caseFile, naming.officers)
    said.push(`${team} is late, due ${writeDay(asked.due, 'short')}. Told: ${to.names.join(' and ') || 'nobody, as there is neither an owner nor a team lead'}`)
    return { event: 'contribution-escalated', data: { n: asked.n, to: to.ids } }
  }))
  return events.length === 0 ? none : { events, told: { what: said.join('. ') } }
}

/** The owner, or the owning team's lead where nobody has it, and the asked team's lead. */
function toldOf(asked: Contribution, { owner_officer: owner, owner_team: team }: { owner_officer: number | null; owner_team: string }, officers: readonly Officer[]): { ids: number[]; names: string[] } {
  const leads = (of: string) => officers.filter((officer) => officer.roles.includes('team-lead') && officer.teams.includes(of))
  const owners = owner === null ? leads(team) : officers.filter((officer) => officer.id === owner)
  const told = [...new Map([...owners, ...leads(asked.team)].map((officer) => [officer.id, officer])).values()]
  return { ids: told.map((officer) => officer.id), names: told.map((officer) => officer.name) }
}
