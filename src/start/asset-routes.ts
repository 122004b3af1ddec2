import { assetFiles } from '../design/index.ts'
import { notFound, open, route } from '../platform/http/index.ts'
import type { Route } from '../platform/http/index.ts'
import type { CouncilTools } from '../services/index.ts'

/** Stylesheets, scripts and fonts, named with their hash and kept by browsers for a year; and the council's own theme over them. */
export function assetRoutes(tools: CouncilTools): Route[] {
  return [
    route({
      method: 'GET', path: '/assets/:name', guard: open,
      handle({ params, headers }) {
        const asset = assetFiles().get(params['name']!)
        if (!asset) throw notFound()
        const packed = asset.gzip && /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))
        return {
          status: 200, type: asset.contentType, body: packed ? asset.gzip! : asset.body,
          headers: { 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding', ...(packed ? { 'content-encoding': 'gzip' } : {}) },
        }
      },
    }),
    route({
      method: 'GET', path: '/theme.css', guard: open,
      async handle() {
        const { theme } = await tools.council()
        const lines = Object.entries(theme).filter(([name, value]) => /^[a-z-]+$/.test(name) && /^[#\w ().,%-]+$/.test(value)).map(([name, value]) => `--${name}: ${value};`)
        return { status: 200, type: 'text/css; charset=utf-8', body: `:root { ${lines.join(' ')} }\n`, headers: { 'cache-control': 'public, max-age=60' } }
      },
    }),
  ]
}
