import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Reference } from './portal-words.ts'

/** A change of a definition as it was recorded; one that was taken back stays here and is on no public page. */
export interface RecordedChange {
  id: number
  changed_on: Day
  what: string
  officer_id: number | null
  written_at: Date | null
  withdrawn_at: Date | null
}

export async function readRecordedChanges(db: Queryable, measure: string): Promise<RecordedChange[]> {
  return db.query<RecordedChange>('measures.changes', 'select id, changed_on, what, officer_id, written_at, withdrawn_at from measure_change where measure = $1 order by changed_on desc, id desc limit 100', [measure])
}

export async function writeChange(tx: Queryable, change: { measure: string; on: Day; what: string }, by: { officer: number; at: Date }): Promise<void> {
  await tx.query('measures.write-change', 'insert into measure_change (measure, changed_on, what, officer_id, written_at) values ($1, $2, $3, $4, $5)', [change.measure, change.on, change.what, by.officer, by.at])
}

/** False when there is no such change, or somebody was quicker. */
export async function takeChangeBack(tx: Queryable, measure: string, id: number, by: { officer: number; at: Date }): Promise<boolean> {
  return (await tx.one('measures.take-change-back', 'update measure_change set withdrawn_at = $3, withdrawn_by = $4 where measure = $1 and id = $2 and withdrawn_at is null returning id', [measure, id, by.at, by.officer])) !== undefined
}

export interface RecordedReference extends Reference {
  version: number
  officer_id: number | null
  written_at: Date | null
  is_withdrawn: boolean
}

export async function readRecordedReferences(db: Queryable, measure: string): Promise<RecordedReference[]> {
  return db.query<RecordedReference>('measures.references', 'select kind, value, words, source, valid_from, version, officer_id, written_at, is_withdrawn from measure_reference where measure = $1 order by valid_from desc, kind, version desc limit 100', [measure])
}

/** A new entry for the day; the one before it stays on record. */
export async function writeReference(tx: Queryable, reference: Reference & { measure: string; is_withdrawn: boolean }, by: { officer: number; at: Date }): Promise<void> {
  await tx.query('measures.write-reference', `insert into measure_reference (measure, kind, valid_from, version, value, words, source, is_withdrawn, officer_id, written_at)
    select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7, $8, $9 from measure_reference where measure = $1 and kind = $2 and valid_from = $3`,
  [reference.measure, reference.kind, reference.valid_from, reference.value, reference.words, reference.source, reference.is_withdrawn, by.officer, by.at])
}
