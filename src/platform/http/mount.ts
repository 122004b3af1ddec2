import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Html } from '../html/index.ts'
import type { Answer } from './answer.ts'
import { Instead, Stop } from './answer.ts'
import { readFiles } from './read-files.ts'
import type { AppOptions } from './app.ts'
import type { Call, Fields, Route, Upload } from './route.ts'

/** Puts every route on the server, each behind its guard and, when it changes something, behind the same-origin check. */
export function mount(app: FastifyInstance, options: AppOptions): void {
  for (const route of options.routes) {
    if (!route.guard) throw new Error(`Route ${route.method} ${route.path} has no guard`)
    app.route({
      method: route.method,
      url: route.path,
      ...(route.perMinute ? { config: { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } } } : {}),
      handler: async (request, reply) => {
        if (route.method !== 'GET') refuseOtherOrigins(request, options)
        return send(reply, await answer(route, request, reply), options.baseUrl)
      },
    })
  }
}

/** Asks the guard before a file is read, so that nobody sends megabytes who may not come in. */
async function answer(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<Answer> {
  try {
    const { guard } = route
    const early = request.isMultipart() && !guard.readsBody ? { viewer: await guard.admit(callOf(request, reply, { fields: {}, files: [] })) } : undefined
    const call = callOf(request, reply, await readBody(request, route))
    call.viewer = early ? early.viewer : await guard.admit(call)
    const handle = () => route.handle(call)
    return await (guard.around ? guard.around(call.viewer, handle) : handle())
  } catch (error) {
    if (error instanceof Instead) return error.answer
    throw error
  }
}

type Asking = Omit<Call, 'viewer'> & { viewer: unknown }

function callOf(request: FastifyRequest, reply: FastifyReply, { fields, files }: { fields: Fields; files: readonly Upload[] }): Asking {
  return {
    viewer: undefined,
    method: request.method,
    url: request.url,
    params: request.params as Record<string, string>,
    query: request.query as Fields,
    body: fields,
    files,
    cookies: request.cookies,
    headers: request.headers,
    ip: request.ip,
    id: request.id,
    json: request.body,
    get signal() {
      return untilGone(reply)
    },
  }
}

/** Made for the few who listen: ending one costs more than finding a case. */
function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  if (raw.destroyed) gone.abort()
  else raw.once('close', () => gone.abort())
  return gone.signal
}

async function readBody(request: FastifyRequest, route: Route): Promise<{ fields: Fields; files: readonly Upload[] }> {
  if (request.isMultipart()) {
    if (!route.upload) throw new Stop(415, 'no-files-here', 'This page does not take files.')
    return readFiles(request, route.upload)
  }
  const type = request.headers['content-type'] ?? ''
  const fields = type.startsWith('application/x-www-form-urlencoded') ? (request.body as Fields) : {}
  return { fields: fields ?? {}, files: [] }
}

/**
 * A page of another site must not be able to act in a signed-in person's name. Browsers say where a request comes from
 * (Sec-Fetch-Site, Origin); programs with an API key send neither and carry no cookie that would act for them.
 */
function refuseOtherOrigins(request: FastifyRequest, { baseUrl, production }: AppOptions): void {
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const own = origin === undefined || origin === new URL(baseUrl).origin || (!production && sameHost(origin, request.headers.host))
  if (own && site !== 'cross-site') return
  if (Object.keys(request.cookies).length === 0) return
  throw new Stop(403, 'other-origin', 'Open the page on our own site and try again.')
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}

function send(reply: FastifyReply, given: Answer, baseUrl: string): FastifyReply {
  void reply.code(given.status)
  if (given.type) void reply.type(given.type)
  if (given.headers) void reply.headers(given.headers)
  for (const cookie of given.cookies ?? []) {
    void reply.setCookie(cookie.name, cookie.value, {
      path: cookie.path ?? '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: baseUrl.startsWith('https:') || reply.request.protocol === 'https',
      ...(cookie.maxAge === undefined ? {} : { maxAge: cookie.maxAge }),
    })
  }
  return reply.send(given.body instanceof Html ? encoded(given.body.markup) : given.body)
}

const utf8 = new TextEncoder()

/** A string would be measured first and encoded afterwards: half as much again for a long page. */
function encoded(markup: string): Buffer {
  const { buffer, byteOffset, byteLength } = utf8.encode(markup)
  return Buffer.from(buffer, byteOffset, byteLength)
}
