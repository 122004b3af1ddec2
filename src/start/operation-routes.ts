import { json, open, route, text } from '../platform/http/index.ts'
import type { Route } from '../platform/http/index.ts'
import type { Tools } from '../platform/tools/index.ts'
import { printMetrics } from './metrics.ts'

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
    route({ method: 'GET', path: '/metrics', guard: open, handle: async () => text(await printMetrics(tools.db), 'text/plain; version=0.0.4') }),
  ]
}
