/**
 * The way to PostgreSQL: named statements, one transaction per action, forward-only migrations, and rows that are held
 * back from whoever has no key to them. Owns the tables `migration`, `append_only` and `guarded_rows`. Knows nothing of what is stored.
 */
export { openDatabase } from './open-database.ts'
export { admitLogin, openApplication } from './open-application.ts'
export { seeEverything, seeWith } from './sight.ts'
export type { Database, Errand, Queryable, Row } from './queryable.ts'
export { migrate, MigrationRefused } from './migrate.ts'
export { connectionOf, stopServer } from './connection.ts'
export { DataFolderInUse } from './embedded/index.ts'
