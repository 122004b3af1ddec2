import type { Queryable } from '../../platform/database/index.ts'
import { foundLately, may, restrictionSql, scopeOf, scopeSql, scopeValues } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'

// $4 is the officer, the last value of the scope
const inScope = `
  select r.id, not exists (select from case_file c where c.resident_id = r.id and c.restricted_to is not null) as is_plain,
    exists (select from contact t where t.resident_id = r.id and t.officer_id = $4
        and (t.case_id is null or exists (select from case_file c where c.id = t.case_id and ${restrictionSql('c', 3)})))
      or exists (select from case_file c where c.resident_id = r.id and ${scopeSql('c', 2)}) as is_own
  from unnest($1::bigint[]) as r (id)`

/**
 * Which of these residents a look-up may show an officer: those of a case in their scope, or of a contact that they took
 * and that is not closed to them since; to whoever answers for every team also the others, but never one who is known
 * through closed cases alone.
 */
export async function residentsToOffer(db: Queryable, officer: Officer, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db.query<{ id: number; is_plain: boolean; is_own: boolean }>('desk.residents-in-scope', inScope, [ids, ...scopeValues(scopeOf(officer))])
  const looksUp = may(officer, 'look up residents')
  return new Set(rows.filter((row) => row.is_own || (looksUp && row.is_plain)).map((row) => row.id))
}

/** May this officer read a resident's page? Numbers in addresses can be counted up: it takes a case, a contact of their own, or a look-up that is written down. */
export async function maySeeResident(db: Queryable, officer: Officer, id: number): Promise<boolean> {
  const { teams } = scopeOf(officer)
  const [row] = await db.query<{ is_plain: boolean; is_own: boolean }>('desk.residents-in-scope', inScope, [[id], ...scopeValues(scopeOf(officer))])
  return row!.is_own || (teams === null && row!.is_plain && (await foundLately(db, officer, id)))
}

/** Of these residents, those whom a list may name to an officer: never one who is known through cases alone that are closed to them. */
export async function residentsToName(db: Queryable, officer: Officer, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db.query<{ id: number; is_plain: boolean; is_own: boolean }>('desk.residents-in-scope', inScope, [ids, ...scopeValues(scopeOf(officer))])
  return new Set(rows.filter((row) => row.is_own || row.is_plain).map((row) => row.id))
}
