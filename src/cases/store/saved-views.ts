import type { Queryable } from '../../platform/database/index.ts'

export interface SavedView {
  id: number
  name: string
  /** Path and query on the desk. */
  query: string
}

export async function readViews(db: Queryable, officer: number): Promise<SavedView[]> {
  return db.query<SavedView>('desk.views', 'select id, name, query from saved_view where officer_id = $1 order by name limit 50', [officer])
}

/** Keeps a view under a name; the same name again is the view as it is now. */
export async function keepView(db: Queryable, officer: number, view: { name: string; query: string }): Promise<void> {
  await db.query('desk.keep-view', `insert into saved_view (officer_id, name, query) values ($1, $2, $3)
    on conflict (officer_id, name) do update set query = excluded.query`, [officer, view.name, view.query])
}

export async function dropView(db: Queryable, officer: number, id: number): Promise<void> {
  await db.query('desk.drop-view', 'delete from saved_view where officer_id = $1 and id = $2', [officer, id])
}
