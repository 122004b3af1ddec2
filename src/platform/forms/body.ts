/** A form or JSON body as parsed by the web server; nothing in it is trusted. */
export type Body = Readonly<Record<string, unknown>>

function asString(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** Every value under a name; own properties only, so that `constructor` is no answer. */
export function valuesOf(body: Body, name: string): readonly unknown[] {
  if (!Object.hasOwn(body, name)) return []
  const value = body[name]
  return Array.isArray(value) ? (value as unknown[]) : [value]
}

/** Every text value under a name; objects and nulls are left out. Without what a database cannot hold: NULs go, lone surrogates become U+FFFD. */
export function textsOf(body: Body, name: string): readonly string[] {
  return valuesOf(body, name)
    .map(asString)
    .filter((value) => value !== null)
    .map((value) => value.toWellFormed().replaceAll('\0', ''))
}

/** The first text value under a name, or ''. */
export function textOf(body: Body, name: string): string {
  return textsOf(body, name)[0] ?? ''
}

const ticks = new Set(['yes', 'y', 'true', 'on', '1', 'agree', 'agreed'])

/** What a ticked box sends, in a form or from a program. */
export function isTicked(raw: string): boolean {
  return ticks.has(raw.trim().toLowerCase())
}
