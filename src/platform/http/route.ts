import type { Answer } from './answer.ts'

/**
 * What a handler is given. `viewer` is who the guard says is calling; nothing else is carried from request to handler.
 * Values of `query` and `body` are text or lists of text, exactly as sent; forms read them with their own questions.
 */
export interface Call<Viewer = unknown> {
  readonly viewer: Viewer
  readonly method: string
  /** Path with its query. */
  readonly url: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Fields
  readonly body: Fields
  readonly files: readonly Upload[]
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly ip: string
  readonly id: string
  /** The body as sent, for JSON and other types that are not forms. */
  readonly json: unknown
  /** Ends when the caller goes away; for live streams. */
  readonly signal: AbortSignal
}

export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>

export interface Upload {
  field: string
  name: string
  bytes: Buffer
  /** True when the file was longer than is taken; `bytes` is then cut. */
  tooBig: boolean
}

/** Decides who is calling, or stops the request. Every route names one: there is no default. */
export interface Guard<Viewer> {
  /** Shown in the printed route table, e.g. "open", "officer: see cases". */
  readonly name: string
  /** It looks for its key in the body, which must then be read before it is asked. */
  readonly readsBody?: boolean
  admit(call: Call<unknown>): Viewer | Promise<Viewer>
  /** Runs the handler inside what this viewer may see; without it nothing is narrowed. */
  around?<T>(viewer: Viewer, work: () => T): T
}

export interface Route<Viewer = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly guard: Guard<Viewer>
  /** Whether the page shows a person's details: its reads are then logged by the guard's module. */
  readonly personal?: boolean
  /** Takes files; without it a multipart body is refused. */
  readonly upload?: { maxBytes: number; maxFiles: number }
  /** Said in the OpenAPI description; only for /api and /open311. */
  readonly describe?: object
  /** Requests a minute that one address may make; without it the site's own limit holds. */
  readonly perMinute?: number
  handle(call: Call<Viewer>): Promise<Answer> | Answer
}

/** Keeps the viewer's type between guard and handler when routes of several guards stand in one list. */
export function route<Viewer>(definition: Route<Viewer>): Route {
  return definition as unknown as Route
}

export const open: Guard<undefined> = { name: 'open', admit: () => undefined }

/** One value of a field; the first when it was sent several times. */
export function field(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export function fieldList(fields: Fields, name: string): readonly string[] {
  const value = fields[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
