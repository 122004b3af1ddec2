import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { ConfigRefused } from '../platform/config/index.ts'
import type { Config } from '../platform/config/index.ts'
import { makeApp } from '../platform/http/index.ts'
import type { Route } from '../platform/http/index.ts'
import { endStreams } from '../platform/live/index.ts'
import { startWorker } from '../platform/jobs/index.ts'
import type { CouncilTools } from '../services/index.ts'
import { keepSessions, signInFaults } from '../staff/index.ts'
import { allRoutes, allTasks } from './compose.ts'
import { errorPage } from './error-page.ts'
import { ensureDemonstration } from './ensure-demonstration.ts'
import { countRequest } from './metrics.ts'
import { prepare } from './prepare.ts'
import { refuseTakenPort } from './refuse-taken-port.ts'

export interface Serving {
  /** Where it listens: http://127.0.0.1:3000 */
  address: string
  stop(): Promise<void>
}

/** The web server over these tools, not yet listening; tests call it in memory. */
export async function webApp(tools: CouncilTools, routes: readonly Route[] = allRoutes(tools)) {
  const { config, log } = tools
  return makeApp({ routes, log, baseUrl: config.baseUrl, production: config.mode === 'production', trustedProxies: config.trustedProxies, errorPage: await errorPage(tools), onResponse: countRequest })
}

/** Runs jobs and serves nothing; as many such processes as wanted, on one database. */
export async function work(config: Config): Promise<{ stop(): Promise<void> }> {
  mkdirSync(config.dataDir, { recursive: true })
  const prepared = await prepare(config, config.databaseUrl ? 'own' : 'attach-or-own')
  const { tools, owner } = prepared
  const stopListening = await tools.db.listen('catalogue', () => tools.forget(), () => tools.forget())
  const worker = await startWorker(owner.pool, allTasks(), tools, tools.log)
  return {
    async stop() {
      await worker.stop()
      await stopListening()
      await prepared.close()
    },
  }
}

/** Serves pages and runs jobs in one process until stopped. */
export async function serve(config: Config): Promise<Serving> {
  mkdirSync(config.dataDir, { recursive: true })
  await refuseTakenPort(config)
  const prepared = await prepare(config, 'own')
  const { tools, owner } = prepared
  const faults = await signInFaults(tools)
  if (faults.length > 0) {
    await prepared.close()
    throw new ConfigRefused(faults)
  }
  const stopListening = await tools.db.listen('catalogue', () => tools.forget(), () => tools.forget())
  const stopKeeping = await keepSessions(tools.db)
  await ensureDemonstration(prepared)
  const worker = await startWorker(owner.pool, allTasks(), tools, tools.log)
  const app = await webApp(tools)
  await app.listen({ host: config.host, port: config.port })
  const { address, port, family } = app.server.address() as AddressInfo
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    async stop() {
      const closed = app.close()
      endStreams()
      await closed
      await worker.stop()
      await Promise.all([stopListening(), stopKeeping()])
      await prepared.close()
    },
  }
}
