/**
 * The way to PostgreSQL: named statements, one transaction per action, forward-only migrations.
 * Owns the tables `migration` and `append_only`. Knows nothing of what is stored.
 */
export { openDatabase } from './open-database.ts'
export type { Database, Queryable, Row } from './queryable.ts'
export { migrate, MigrationRefused } from './migrate.ts'
export { connectionOf, stopServer } from './connection.ts'
export { DataFolderInUse } from './embedded/index.ts'
