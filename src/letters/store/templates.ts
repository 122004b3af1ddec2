import type { Queryable } from '../../platform/database/index.ts'

export interface TemplateVersion {
  template: string
  version: number
  subject: string
  body: string
  reason: string
  officer_id: number | null
  written_at: Date
}

export async function currentTemplate(db: Queryable, template: string): Promise<TemplateVersion | undefined> {
  return db.one<TemplateVersion>('letters.current', 'select * from template_version where template = $1 order by version desc limit 1', [template])
}

export async function readTemplate(db: Queryable, template: string, version: number): Promise<TemplateVersion | undefined> {
  return db.one<TemplateVersion>('letters.version', 'select * from template_version where template = $1 and version = $2', [template, version])
}

/** Newest first. */
export async function readTemplateHistory(db: Queryable, template: string): Promise<TemplateVersion[]> {
  return db.query<TemplateVersion>('letters.history', 'select * from template_version where template = $1 order by version desc', [template])
}

/** Writes the version that follows `after`; false when someone else has written it meanwhile. */
export async function insertTemplate(tx: Queryable, written: TemplateVersion): Promise<boolean> {
  const row = await tx.one('letters.write', `
    insert into template_version (template, version, subject, body, reason, officer_id, written_at)
    values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning version`,
  [written.template, written.version, written.subject, written.body, written.reason, written.officer_id, written.written_at])
  return row !== undefined
}
