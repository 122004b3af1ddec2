import type { Queryable } from '../../platform/database/index.ts'
import type { ChangeNotice } from './record-events.ts'

/** Who has looked at a case within this time counts as being there. */
const there = `interval '60 seconds'`

const enter = `
  with before as (
    select officer_id from case_presence where case_id = $1 and seen_at > $3::timestamptz - ${there}
  ), mine as (
    insert into case_presence (case_id, officer_id, seen_at) values ($1, $2, $3)
    on conflict (case_id, officer_id) do update set seen_at = excluded.seen_at where case_presence.seen_at < excluded.seen_at
  )
  select officer_id from before`

/** Marks that an officer looks at a case, tells the others' pages when that is new, and says who else is there. */
export async function lookAtCase(db: Queryable, look: { caseId: number; ref: string; officer: number; at: Date }): Promise<number[]> {
  const rows = await db.query<{ officer_id: number }>('desk.look', enter, [look.caseId, look.officer, look.at])
  const present = rows.map((row) => row.officer_id)
  const others = present.filter((officer) => officer !== look.officer)
  if (others.length > 0 && !present.includes(look.officer)) {
    await db.query('desk.looked', `select pg_notify('case', $1)`, [JSON.stringify({ id: look.caseId, ref: look.ref, teams: [], isRestricted: false } satisfies ChangeNotice)])
  }
  return others
}

export async function forgetPresence(db: Queryable, before: Date): Promise<void> {
  await db.query('desk.forget-presence', `delete from case_presence where seen_at < $1`, [before])
}
