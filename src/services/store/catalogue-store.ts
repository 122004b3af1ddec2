import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Service } from '../catalogue/index.ts'

/** The catalogue as it holds on one day. Read often, changed seldom: kept by the process until its version moves. */
export interface Catalogue {
  /** Grows with every change of any service. */
  readonly version: number
  readonly services: ReadonlyMap<string, Service>
}

interface VersionRow {
  code: string
  entry: Service
}

const standing = `
  select distinct on (v.code) v.code, v.entry from service_version v join service s on s.code = v.code
  where v.valid_from <= $1 and (s.retired_on is null or s.retired_on > $1)
  order by v.code, v.valid_from desc, v.version desc`

export async function readCatalogue(db: Queryable, on: Day): Promise<Catalogue> {
  const version = await catalogueVersion(db)
  const rows = await db.query<VersionRow>('services.standing', standing, [on])
  return { version, services: new Map(rows.map((row) => [row.code, row.entry])) }
}

export async function catalogueVersion(db: Queryable): Promise<number> {
  return (await db.one<{ version: number }>('services.version', 'select coalesce(sum(version), 0)::int as version from (select max(version) as version from service_version group by code) v'))!.version
}

export interface ServiceWriting {
  entry: Service
  validFrom: Day
  reason: string
  officer: number | null
  at: Date
}

/** Adds a version; nothing is ever overwritten. */
export async function writeService(tx: Queryable, writing: ServiceWriting): Promise<number> {
  const { entry } = writing
  await tx.query('services.ensure', 'insert into service (code) values ($1) on conflict do nothing', [entry.code])
  const row = await tx.one<{ version: number }>('services.write', `
    insert into service_version (code, version, valid_from, entry, reason, officer_id, written_at)
    select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 from service_version where code = $1 returning version`,
  [entry.code, writing.validFrom, JSON.stringify(entry), writing.reason, writing.officer, writing.at])
  await tx.query('services.changed', `select pg_notify('catalogue', $1)`, [entry.code])
  return row!.version
}

export interface ServiceVersion {
  version: number
  valid_from: Day
  entry: Service
  reason: string
  officer_id: number | null
  written_at: Date
}

export async function readServiceHistory(db: Queryable, code: string): Promise<ServiceVersion[]> {
  return db.query<ServiceVersion>('services.history', 'select version, valid_from, entry, reason, officer_id, written_at from service_version where code = $1 order by version desc', [code])
}
