import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'

/** What the council says it is doing about each service. */
export async function readRemarks(db: Queryable): Promise<ReadonlyMap<string, { words: string; writtenAt: Date }>> {
  const rows = await db.query<{ service: string; words: string; written_at: Date }>('portal.remarks', 'select service, words, written_at from service_remark')
  return new Map(rows.map((row) => [row.service, { words: row.words, writtenAt: row.written_at }]))
}

export interface MeasureChange {
  changed_on: Day
  what: string
}

export async function readChanges(db: Queryable, measure: string): Promise<MeasureChange[]> {
  return db.query<MeasureChange>('portal.changes', 'select changed_on, what from measure_change where measure = $1 and withdrawn_at is null order by changed_on desc, id desc', [measure])
}

export interface Reference {
  kind: 'target' | 'peers'
  value: number
  words: string
  source: string
  valid_from: Day
}

// The last entry of each day stands, unless it took the reference back.
const standing = 'select distinct on (measure, kind, valid_from) * from measure_reference order by measure, kind, valid_from, version desc'

/** What a measure is held against in this month: the latest of each kind. */
export async function readReferences(db: Queryable, measure: string, on: Day): Promise<Reference[]> {
  return db.query<Reference>('portal.references', `select distinct on (kind) kind, value, words, source, valid_from from (${standing}) each
    where measure = $1 and valid_from <= $2 and not is_withdrawn order by kind, valid_from desc`, [measure, on])
}

/** Names of teams, for the splits by team. */
export async function readTeamNames(db: Queryable): Promise<ReadonlyMap<string, string>> {
  return new Map((await db.query<{ id: string; name: string }>('portal.teams', 'select id, name from team')).map((team) => [team.id, team.name]))
}

/** Says what is being done about a service; no words take the remark away. */
export async function writeRemark(tx: Queryable, { service, words, officer, at }: { service: string; words: string; officer: number; at: Date }): Promise<void> {
  if (words === '') await tx.query('remarks.remove', 'delete from service_remark where service = $1', [service])
  else await tx.query('remarks.write', `insert into service_remark (service, words, officer_id, written_at) values ($1, $2, $3, $4)
    on conflict (service) do update set words = excluded.words, officer_id = excluded.officer_id, written_at = excluded.written_at`, [service, words, officer, at])
}
