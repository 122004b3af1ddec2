/**
 * HTML that escapes by default. `html` returns an `Html` value, never a string, so the compiler knows
 * which text is markup already and everything else is escaped. Safe in element content and in quoted
 * attributes; a template must quote every attribute (test/architecture holds it) and must never put a
 * value inside <script>, <style>, an event-handler attribute, or an unchecked URL: use `safeHref` for those.
 */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
  toString(): string {
    return this.markup
  }
}

export type Renderable = Html | string | number | bigint | boolean | null | undefined | readonly Renderable[]

const special = /[&<>"']/
const specials = /[&<>"']/g
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escape(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => escapes[character]!) : text
}

function render(value: Renderable): string {
  if (value instanceof Html) return value.markup
  if (typeof value === 'string') return escape(value)
  if (value === null || value === undefined || value === false || value === true) return ''
  if (Array.isArray(value)) {
    let out = ''
    for (const item of value) out += render(item as Renderable)
    return out
  }
  return String(value)
}

/** Tagged template: interpolated strings are escaped, `Html` and arrays of it pass, null/undefined/booleans print nothing. */
export function html(parts: TemplateStringsArray, ...values: Renderable[]): Html {
  let out = parts[0]!
  for (let i = 0; i < values.length; i++) out += render(values[i]) + parts[i + 1]!
  return new Html(out)
}

/** Markup from a trusted source (a library's own file, our own serialiser). Never for anything a person typed. */
export function trusted(markup: string): Html {
  return new Html(markup)
}

export const nothing = new Html('')

/** A list of attributes; false, null and undefined leave one out, true writes it without a value. */
export function attributes(pairs: Record<string, string | number | boolean | null | undefined>): Html {
  let out = ''
  for (const [name, value] of Object.entries(pairs)) {
    if (value === false || value === null || value === undefined) continue
    out += value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`
  }
  return new Html(out)
}

/** http, https, mailto, tel and same-site paths pass; anything else (javascript:, data:, //host) becomes '#'. */
export function safeHref(address: string): string {
  if (/^\/(?![/\\])/.test(address)) return address
  return /^(https?:\/\/|mailto:|tel:)/i.test(address) ? address : '#'
}
