import type { PoolConfig } from 'pg'
import path from 'node:path'
import { startEmbedded } from './embedded/index.ts'
import type { EmbeddedServer } from './embedded/index.ts'

/** How to reach the database: as the owner, and as the application signs in. */
export interface Reach {
  readonly settings: PoolConfig
  /** The same as `settings` when the application has no login of its own. */
  readonly owner: PoolConfig
  readonly server: EmbeddedServer | undefined
}

/** DATABASE_URL when given (then the embedded server is never touched), else our own server. */
export async function connectionOf(
  config: { databaseUrl: string | undefined; databaseOwnerUrl?: string | undefined; dataDir: string },
  mode: 'own' | 'attach-or-own',
  onLost?: (reason: Error) => void,
): Promise<Reach> {
  if (config.databaseUrl) {
    const settings = { connectionString: config.databaseUrl }
    return { settings, owner: config.databaseOwnerUrl ? { connectionString: config.databaseOwnerUrl } : settings, server: undefined }
  }
  const server = await startEmbedded({ dataDir: path.resolve(config.dataDir), mode, ...(onLost ? { onLost } : {}) })
  return { settings: settingsOf(server), owner: settingsOf(server), server }
}

export function settingsOf(server: EmbeddedServer): PoolConfig {
  return { ...server.connection }
}

export async function stopServer(server: EmbeddedServer | undefined): Promise<void> {
  await server?.stop()
}
