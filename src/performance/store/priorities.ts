import type { Queryable } from '../../platform/database/index.ts'

/** Something that the council is trying to achieve, with the measures that show how far it is. */
export interface Priority {
  id: string
  position: number
  title: string
  words: string
  /** Title of the post that answers for it. */
  owner: string
  /** Ids of measures, in the order in which they are shown. */
  measures: string[]
  is_ended: boolean
}

export interface PriorityVersion extends Priority {
  version: number
  officer_id: number | null
  written_at: Date
}

/** As they stand, in their own order; those that ended last. */
export async function readPriorities(db: Queryable): Promise<PriorityVersion[]> {
  return db.query<PriorityVersion>('priorities.all', `select * from (select distinct on (id) id, version, position, title, words, owner, measures, is_ended, officer_id, written_at from priority_version order by id, version desc) newest
    order by is_ended, position, title`)
}

export async function readPriorityHistory(db: Queryable, id: string): Promise<PriorityVersion[]> {
  return db.query<PriorityVersion>('priorities.history', 'select id, version, position, title, words, owner, measures, is_ended, officer_id, written_at from priority_version where id = $1 order by version desc limit 50', [id])
}

export async function writePriority(tx: Queryable, priority: Priority, by: { officer: number | null; at: Date }): Promise<void> {
  await tx.query('priorities.write', `insert into priority_version (id, version, position, title, words, owner, measures, is_ended, officer_id, written_at)
    select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9 from priority_version where id = $1`,
  [priority.id, priority.position, priority.title, priority.words, priority.owner, priority.measures, priority.is_ended, by.officer, by.at])
}
