import type { Queryable } from '../../platform/database/index.ts'

/**
 * Cases of known residents that ended between these instants with "someone else can help". Not those that few may see:
 * a question about them could put somebody in danger. Not those that follow a procedure: it sends them on itself.
 */
export async function signpostedCases(db: Queryable, from: Date, to: Date): Promise<number[]> {
  const rows = await db.query<{ id: number }>('cases.signposted', `
    select id from case_file where outcome = 'not-ours' and closed_at >= $1 and closed_at < $2 and resident_id is not null and restricted_to is null and procedure is null order by id`, [from, to])
  return rows.map((row) => row.id)
}
