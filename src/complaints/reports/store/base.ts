import type { Queryable } from '../../../platform/database/index.ts'

/** What a year's figures are held against. */
export interface Base {
  year: number
  version: number
  population: number | null
  homes: number | null
  tenants_asked: number | null
  tenants_satisfied: number | null
  /** Of population and homes. */
  source: string
  /** Which survey the tenants' answers come from. */
  tenants_source: string
  written_at: Date
  written_by: number | null
}

/** Of the year, or of the nearest one before it that has any: people and homes change slowly, and the page says which year it is. */
export async function readBase(db: Queryable, year: number): Promise<Base | undefined> {
  return db.one<Base>('reports.base', 'select year, version, population, homes, tenants_asked, tenants_satisfied, source, tenants_source, written_at, written_by from complaint_base where year <= $1 order by year desc, version desc limit 1', [year])
}

export async function writeBase(tx: Queryable, base: Omit<Base, 'version' | 'written_at' | 'written_by'>, by: { officer: number; at: Date }): Promise<void> {
  await tx.query('reports.write-base', `insert into complaint_base (year, version, population, homes, tenants_asked, tenants_satisfied, source, tenants_source, written_at, written_by)
    select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9 from complaint_base where year = $1`,
  [base.year, base.population, base.homes, base.tenants_asked, base.tenants_satisfied, base.source, base.tenants_source, by.at, by.officer])
}

/** Every entry of a year, the newest first. */
export async function readBaseHistory(db: Queryable, year: number): Promise<Base[]> {
  return db.query<Base>('reports.base-history', 'select year, version, population, homes, tenants_asked, tenants_satisfied, source, tenants_source, written_at, written_by from complaint_base where year = $1 order by version desc limit 50', [year])
}
