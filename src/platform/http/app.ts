import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import qs from 'node:querystring'
import type { Log } from '../log/index.ts'
import type { Answer } from './answer.ts'
import { answerFault, answerMissing } from './faults.ts'
import type { ErrorPage } from './faults.ts'
import { refuseOtherHosts } from './own-host.ts'
import { securityHeaders } from './security-headers.ts'
import { mount } from './mount.ts'
import type { Route } from './route.ts'

export interface AppOptions {
  readonly routes: readonly Route[]
  readonly log: Log
  /** The address residents see; unsafe requests from any other origin are refused. */
  readonly baseUrl: string
  readonly production: boolean
  /** Addresses of proxies in front, whose X-Forwarded-For is believed; the machine's own unless told. */
  readonly trustedProxies?: readonly string[]
  readonly errorPage: ErrorPage
  /** Requests a minute that one address may make. */
  readonly perMinute?: number
  readonly onResponse?: (path: string, status: number, milliseconds: number) => void
}

/** Builds the web server from a list of routes. Refuses a list with two routes alike or one without a guard. */
export async function makeApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    trustProxy: options.production ? [...(options.trustedProxies ?? ['loopback'])] : false,
    bodyLimit: 1_048_576,
    requestTimeout: 60_000, // a body that drips in is cut
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true, querystringParser: (text) => qs.parse(text.replace(/\0/g, '')) },
    exposeHeadRoutes: true,
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 1_048_576, parser: (text) => qs.parse(text, '&', '=', { maxKeys: 500 }) as Record<string, unknown> })
  await app.register(multipart, { throwFileSizeLimit: false, limits: { fieldSize: 131_072, fields: 200, parts: 220 } })
  await app.register(rateLimit, { global: true, max: options.perMinute ?? 600, timeWindow: '1 minute', allowList: options.production ? [] : ['127.0.0.1', '::1'] })
  if (!options.production) app.addHook('onRequest', refuseOtherHosts)
  app.addHook('onSend', securityHeaders(options))
  if (options.onResponse) {
    app.addHook('onResponse', async (request, reply) => options.onResponse!(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime))
  }
  app.setErrorHandler(answerFault(options))
  app.setNotFoundHandler({ preHandler: app.rateLimit({ max: 300 }) }, answerMissing(options))
  mount(app, options)
  return app
}

export type { Answer }
