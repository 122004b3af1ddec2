import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Html } from '../html/index.ts'
import type { Log } from '../log/index.ts'
import { Stop } from './answer.ts'

export interface ErrorView {
  status: number
  code: string
  /** What the person can do. */
  advice: string
  /** To quote when asking for help. */
  reference: string
}

export type ErrorPage = (path: string, error: ErrorView) => Html

interface FaultOptions {
  log: Log
  errorPage: ErrorPage
}

/** One boundary for everything thrown: people get what to do, the log gets why. */
export function answerFault({ log, errorPage }: FaultOptions) {
  return async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const stop = asStop(error)
    if (stop.status >= 500) log.error({ error, request: request.id, method: request.method, path: request.routeOptions.url }, 'request failed')
    return answer(request, reply, { status: stop.status, code: stop.code, advice: stop.advice, reference: request.id.slice(0, 8) }, errorPage)
  }
}

export function answerMissing({ errorPage }: FaultOptions) {
  return async (request: FastifyRequest, reply: FastifyReply) =>
    answer(request, reply, { status: 404, code: 'not-found', advice: 'Check the address, or start again from the home page.', reference: request.id.slice(0, 8) }, errorPage)
}

const known: Record<string, [number, string, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large', 'What you sent is too large. Send less at once, or a smaller file.'],
  FST_REQ_FILE_TOO_LARGE: [413, 'too-large', 'The file is too large.'],
  FST_FILES_LIMIT: [413, 'too-many-files', 'That is too many files at once.'],
  FST_FIELDS_LIMIT: [413, 'too-many-fields', 'That form has too many answers.'],
  FST_PARTS_LIMIT: [413, 'too-many-fields', 'That form has too many answers.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'wrong-type', 'We cannot read that kind of content. Use the form on the page.'],
  // 22021/22P05: text PostgreSQL cannot keep (NUL, lone surrogate)
  '22021': [400, 'unreadable-text', 'Part of the text cannot be read. Type it again.'],
  '22P05': [400, 'unreadable-text', 'Part of the text cannot be read. Type it again.'],
}

function asStop(error: unknown): Stop {
  if (error instanceof Stop) return error
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  const entry = code ? known[code] : undefined
  if (entry) return new Stop(...entry)
  if (statusCode === 429) return new Stop(429, 'too-many-requests', 'You have asked too often. Wait a minute and try again, or call us.')
  if (statusCode && statusCode >= 400 && statusCode < 500) return new Stop(statusCode, 'bad-request', 'We could not read that. Go back and try again.')
  return new Stop(500, 'fault', 'Something went wrong on our side. Nothing you already sent is lost. Try again in a few minutes, or call us.')
}

const forPrograms = /^\/(api|open311|directory)\/|\.(json|csv|xml)(\?|$)/

function answer(request: FastifyRequest, reply: FastifyReply, error: ErrorView, errorPage: ErrorPage): FastifyReply {
  void reply.code(error.status)
  if (forPrograms.test(request.url)) {
    return reply.type('application/json; charset=utf-8').send(JSON.stringify({ errors: [{ code: error.code, description: error.advice }] }))
  }
  return reply.type('text/html; charset=utf-8').send(errorPage(request.url, error).markup)
}
