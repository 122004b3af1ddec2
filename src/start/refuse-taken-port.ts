import { createServer } from 'node:net'
import type { Config } from '../platform/config/index.ts'
import { Refused } from '../platform/errors/index.ts'

/** Says that the port is taken before anything long begins. */
export async function refuseTakenPort(config: Pick<Config, 'host' | 'port'>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE'
      ? new Refused(`Something else listens on port ${config.port} already. Choose another: PORT=${config.port + 1} npm start`) : error))
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })
}
