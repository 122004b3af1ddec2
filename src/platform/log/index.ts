/** Structured logs: one JSON line each, never personal data, never a secret. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  debug(fields: object, message: string): void
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent']

/** A log that writes to standard error, so that commands keep standard output for results. */
export function makeLog(level: string, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const least = levels.indexOf(level)
  const at = (name: string) => (fields: object, message: string) => {
    if (levels.indexOf(name) < least) return
    write(`${JSON.stringify({ time: new Date().toISOString(), level: name, message, ...plain(fields) })}\n`)
  }
  return { info: at('info'), warn: at('warn'), error: at('error'), debug: at('debug') }
}

function plain(fields: object): object {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value instanceof Error ? told(value) : value]))
}

/** A fault of PostgreSQL's own quotes the values that were typed, in message and detail: told by its code and where it was. */
function told(error: Error): object {
  const { severity, code, constraint, table, column, routine } = error as Error & Record<string, unknown>
  if (severity === undefined || code === undefined) return { message: error.message, stack: error.stack, cause: error.cause instanceof Error ? told(error.cause) : String(error.cause ?? '') }
  return { code, constraint, table, column, routine, stack: error.stack?.slice(error.stack.search(/\n\s+at /)) }
}

export const silentLog: Log = { info() {}, warn() {}, error() {}, debug() {} }
