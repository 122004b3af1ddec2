import { json, open, route, text } from '../platform/http/index.ts'
import type { Guard, Route } from '../platform/http/index.ts'
import { keyWith } from '../staff/index.ts'
import type { Tools } from '../platform/tools/index.ts'
import { printMetrics } from './metrics.ts'

/** From this machine itself, or with an API key: how much work waits is not for everyone. */
function operators(tools: Tools): Guard<unknown> {
  const key = keyWith(tools, 'api')
  return {
    name: 'this machine, or key: api',
    admit: (call) => (['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(call.ip) && call.headers['x-forwarded-for'] === undefined ? undefined : key.admit(call)),
  }
}

/** For those who run the server: alive, ready to serve, and figures in the Prometheus text format. */
export function operationRoutes(tools: Tools): Route[] {
  return [
    route({ method: 'GET', path: '/healthz', guard: open, handle: () => json({ status: 'alive' }) }),
    route({
      method: 'GET', path: '/readyz', guard: open,
      async handle() {
        const ready = await tools.db.one('start.ready', 'select 1').then(() => true, () => false)
        return json({ status: ready ? 'ready' : 'the database does not answer' }, ready ? 200 : 503)
      },
    }),
    route({ method: 'GET', path: '/metrics', guard: operators(tools), handle: async () => text(await printMetrics(tools.db), 'text/plain; version=0.0.4') }),
  ]
}
