import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { restrictionSql, scopeOf } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { ReminderDays } from './reminders.ts'

/** Complaints with something that a reminder may be due for; each is looked at again under its lock. */
export async function casesToRemind(db: Queryable, { today, next, lateSince }: ReminderDays): Promise<number[]> {
  const rows = await db.query<{ id: number }>('complaints.to-remind', `
    select distinct b.case_id as id from complaint_contribution b join case_file c on c.id = b.case_id
    where b.given_at is null and c.closed_at is null
      and ((b.reminded_before_at is null and b.due_on between $1 and $2) or (b.reminded_after_at is null and b.due_on < $1)
        or (b.escalated_at is null and greatest(b.due_on, b.expected_on) <= $3)) order by 1 limit 1000`, [today, next, lateSince])
  return rows.map((row) => row.id)
}

/** Something that was asked and is not there yet, as a list shows it. */
export interface AskedRow {
  ref: string
  title: string
  n: number
  team: string
  asked: string
  due: Day
  expected: Day | null
  escalated: boolean
  reminders: number
  chases: number
  holdings: number
}

const columns = `c.ref, c.title, b.n, b.team, b.asked, b.due_on as due, b.expected_on as expected, b.escalated_at is not null as escalated,
  (b.reminded_before_at is not null)::int + (b.reminded_after_at is not null)::int as reminders, b.chases, b.holdings`

const open = (where: string) => `
  select ${columns} from complaint_contribution b join case_file c on c.id = b.case_id
  where b.given_at is null and c.closed_at is null and ${restrictionSql('c', 1)} and (${where})
  order by b.due_on, b.case_id, b.n limit 100`

/** What one team was asked. */
export async function askedOfTeam(db: Queryable, officer: Officer, team: string): Promise<AskedRow[]> {
  return db.query<AskedRow>('complaints.asked-of-team', open('b.team = $2'), [scopeOf(officer).ownTeams, team])
}

/** What is late: in complaints that an officer owns or has a part in, and, for a team's lead, what was escalated to them. */
export async function lateForOfficer(db: Queryable, officer: Officer, today: Day): Promise<AskedRow[]> {
  const led = officer.roles.includes('team-lead') ? officer.teams : []
  return db.query<AskedRow>('complaints.late-for-officer', open('(b.due_on < $3 and (c.owner_officer = $2 or exists (select from complaint_role r where r.case_id = b.case_id and r.officer_id = $2 and r.ended_at is null))) or (b.escalated_at is not null and (b.team = any($4) or (c.owner_officer is null and c.owner_team = any($4))))'),
    [scopeOf(officer).ownTeams, officer.id, today, led])
}

/** How one team answered what it was asked since a day. */
export interface TeamCount {
  team: string
  asked: number
  in_time: number
  late: number
  open: number
  open_late: number
  chases: number
  holdings: number
  escalated: number
}

export async function countByAskedTeam(db: Queryable, officer: Officer, { since, today }: { since: Date; today: Day }): Promise<TeamCount[]> {
  return db.query<TeamCount>('complaints.asked-counts', `
    select b.team, count(*)::int as asked, count(*) filter (where (b.given_at at time zone 'Europe/London')::date <= b.due_on)::int as in_time,
      count(*) filter (where (b.given_at at time zone 'Europe/London')::date > b.due_on)::int as late, count(*) filter (where b.given_at is null and c.closed_at is null)::int as open,
      count(*) filter (where b.given_at is null and c.closed_at is null and b.due_on < $3)::int as open_late,
      sum(b.chases)::int as chases, sum(b.holdings)::int as holdings, count(b.escalated_at)::int as escalated
    from complaint_contribution b join case_file c on c.id = b.case_id
    where b.asked_at >= $2 and ${restrictionSql('c', 1)} group by b.team order by b.team`, [scopeOf(officer).ownTeams, since, today])
}

/** All that is open, for those who lead on complaints. */
export async function allAsked(db: Queryable, officer: Officer): Promise<AskedRow[]> {
  return db.query<AskedRow>('complaints.all-asked', open('true'), [scopeOf(officer).ownTeams])
}
