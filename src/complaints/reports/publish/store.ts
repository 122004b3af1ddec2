import type { Queryable } from '../../../platform/database/index.ts'
import type { Publication, PublishedName } from './publication.ts'

const columns = 'id, report, year, quarter, version, content, as_of, introduction, response_body, response_on, response_minute, response_words, correction, made_at, made_by, published_at, published_by'

export type Entry = Pick<Publication, 'id' | 'report' | 'year' | 'quarter' | 'version' | 'as_of' | 'correction' | 'made_at' | 'published_at'>

/** All that was ever published and what is being prepared, the latest year first; without their figures. */
export async function readEntries(db: Queryable): Promise<Entry[]> {
  return db.query<Entry>('published.entries', 'select id, report, year, quarter, version, as_of, correction, made_at, published_at from published_report order by year desc, report, quarter desc, version desc limit 400')
}

export async function readPublication(db: Queryable, id: number): Promise<Publication | undefined> {
  return db.one<Publication>('published.one', `select ${columns} from published_report where id = $1`, [id])
}

/** Every published version of one report, the newest first. */
export async function readVersions(db: Queryable, of: { report: PublishedName; year: number; quarter: number }): Promise<Publication[]> {
  return db.query<Publication>('published.versions', `select ${columns} from published_report where report = $1 and year = $2 and quarter = $3 and published_at is not null order by version desc`, [of.report, of.year, of.quarter])
}

export type NewDraft = Pick<Publication, 'report' | 'year' | 'quarter' | 'content' | 'as_of' | 'correction' | 'made_at' | 'made_by'>

/** A first draft, or one that corrects the version before it and begins with its words. Undefined when one is being prepared already. */
export async function insertDraft(tx: Queryable, draft: NewDraft): Promise<number | undefined> {
  const row = await tx.one<{ id: number }>('published.draft', `
    insert into published_report (report, year, quarter, version, content, as_of, correction, made_at, made_by, introduction, response_body, response_on, response_minute, response_words)
    select $1, $2, $3, coalesce(last.version, 0) + 1, $4, $5, $6, $7, $8, coalesce(last.introduction, ''), coalesce(last.response_body, ''), last.response_on, coalesce(last.response_minute, ''), coalesce(last.response_words, '')
    from (select) one left join lateral (
      select * from published_report where report = $1 and year = $2 and quarter = $3 order by version desc limit 1
    ) last on true
    where (last.version is null) = ($6::text is null) and (last.version is null or last.published_at is not null)
    returning id`,
  [draft.report, draft.year, draft.quarter, JSON.stringify(draft.content), draft.as_of, draft.correction, draft.made_at, draft.made_by])
  return row?.id
}

export type DraftWords = Pick<Publication, 'introduction' | 'response_body' | 'response_on' | 'response_minute' | 'response_words'>

export async function writeDraftWords(tx: Queryable, id: number, words: DraftWords): Promise<boolean> {
  return (await tx.one('published.words', `update published_report set introduction = $2, response_body = $3, response_on = $4, response_minute = $5, response_words = $6
    where id = $1 and published_at is null returning id`, [id, words.introduction, words.response_body, words.response_on, words.response_minute, words.response_words])) !== undefined
}

export async function writeDraftContent(tx: Queryable, id: number, taken: Pick<Publication, 'content' | 'as_of' | 'made_at'>): Promise<boolean> {
  return (await tx.one('published.content', 'update published_report set content = $2, as_of = $3, made_at = $4 where id = $1 and published_at is null returning id', [id, JSON.stringify(taken.content), taken.as_of, taken.made_at])) !== undefined
}

export async function writePublished(tx: Queryable, id: number, by: { officer: number; at: Date }): Promise<boolean> {
  return (await tx.one('published.publish', 'update published_report set published_at = $2, published_by = $3 where id = $1 and published_at is null returning id', [id, by.at, by.officer])) !== undefined
}

export async function dropDraft(tx: Queryable, id: number): Promise<boolean> {
  return (await tx.one('published.drop', 'delete from published_report where id = $1 and published_at is null returning id', [id])) !== undefined
}
