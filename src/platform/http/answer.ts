import type { Readable } from 'node:stream'
import { Html } from '../html/index.ts'

export interface Cookie {
  name: string
  value: string
  /** Seconds; without it the cookie ends with the browser session; 0 removes it. */
  maxAge?: number
  path?: string
}

/** What a handler gives back: everything the response will be, as a value that a test can look at. */
export interface Answer {
  status: number
  body: Html | string | Buffer | Readable | object
  type?: string
  headers?: Record<string, string>
  cookies?: Cookie[]
}

export function page(body: Html, options: { status?: number; cookies?: Cookie[]; headers?: Record<string, string> } = {}): Answer {
  return { status: options.status ?? 200, body, type: 'text/html; charset=utf-8', ...(options.cookies ? { cookies: options.cookies } : {}), ...(options.headers ? { headers: options.headers } : {}) }
}

/** After a change: go and look (303), so that reloading never repeats it. */
export function seeOther(to: string, cookies: Cookie[] = []): Answer {
  return { status: 303, body: '', headers: { location: to }, cookies }
}

export function json(body: object, status = 200): Answer {
  return { status, body: JSON.stringify(body), type: 'application/json; charset=utf-8' }
}

export function text(body: string, type: string, options: { status?: number; fileName?: string } = {}): Answer {
  return { status: options.status ?? 200, body, type: `${type}; charset=utf-8`, ...(options.fileName ? { headers: attachmentHeader(options.fileName) } : {}) }
}

/** A download name in both forms of RFC 6266, safe whatever a person called the file. */
export function attachmentHeader(name: string, disposition: 'attachment' | 'inline' = 'attachment'): Record<string, string> {
  const plain = name.replace(/[^\w.-]+/g, '_').slice(0, 100) || 'file'
  const whole = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return { 'content-disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${whole}` }
}

/** Thrown by a guard or a read to end the request with an error page (or errors in JSON under the API paths). */
export class Stop extends Error {
  readonly status: number
  readonly code: string
  /** Said to the person: what to do now. Never a fault's own text. */
  readonly advice: string
  constructor(status: number, code: string, advice: string) {
    super(code)
    this.status = status
    this.code = code
    this.advice = advice
  }
}

/** Thrown by a guard to give another answer instead of the page: the way to sign in. */
export class Instead extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('instead')
    this.answer = answer
  }
}

export const notFound = (advice = 'Check the address, or start again from the home page.') => new Stop(404, 'not-found', advice)
export const forbidden = (advice = 'Your role does not allow this. Ask your team lead if you need it.') => new Stop(403, 'forbidden', advice)
