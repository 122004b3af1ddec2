import type { PoolConfig } from 'pg'
import path from 'node:path'
import { startEmbedded } from './embedded/index.ts'
import type { EmbeddedServer } from './embedded/index.ts'

/** How to reach the database: DATABASE_URL when given (then the embedded server is never touched), else our own server. */
export async function connectionOf(
  config: { databaseUrl: string | undefined; dataDir: string },
  mode: 'own' | 'attach-or-own',
  onLost?: (reason: Error) => void,
): Promise<{ settings: PoolConfig; server: EmbeddedServer | undefined }> {
  if (config.databaseUrl) return { settings: { connectionString: config.databaseUrl }, server: undefined }
  const server = await startEmbedded({ dataDir: path.resolve(config.dataDir), mode, ...(onLost ? { onLost } : {}) })
  return { settings: settingsOf(server), server }
}

export function settingsOf(server: EmbeddedServer): PoolConfig {
  return { ...server.connection }
}

export async function stopServer(server: EmbeddedServer | undefined): Promise<void> {
  await server?.stop()
}
