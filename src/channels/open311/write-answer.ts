import { XMLBuilder } from 'fast-xml-parser'
import type { Answer } from '../../platform/http/index.ts'

export type Format = 'xml' | 'json'

type Scalar = string | number | boolean | null
export type Tree = { readonly [name: string]: Scalar | readonly Tree[] | readonly string[] }

/** GeoReport v2: a container is named in the plural and holds its children under the singular. */
const child: Readonly<Record<string, string>> = {
  services: 'service', attributes: 'attribute', values: 'value', service_requests: 'request', errors: 'error', endpoints: 'endpoint', formats: 'format',
}

const builder = new XMLBuilder({ format: true, suppressEmptyNode: true })

/**
 * The same content as XML (whose root has a name) or as JSON (which, by the Spark convention, is the bare list or object).
 * Programs on other sites may read it: it is public, and no cookie acts here.
 */
export function writeAnswer(format: Format, root: string, content: Tree | readonly Tree[], status = 200): Answer {
  const headers = { 'access-control-allow-origin': '*' }
  if (format === 'json') return { status, body: JSON.stringify(content), type: 'application/json; charset=utf-8', headers }
  const body = `<?xml version="1.0" encoding="utf-8"?>\n${builder.build({ [root]: asXml(root, content) })}`
  return { status, body, type: 'text/xml; charset=utf-8', headers }
}

/** Errors are told to the person who reports, so each says what to change. */
export function writeErrors(format: Format, status: number, descriptions: readonly string[]): Answer {
  return writeAnswer(format, 'errors', descriptions.map((description) => ({ code: status, description })), status)
}

function asXml(name: string, content: Tree[string] | Tree): unknown {
  if (Array.isArray(content)) return { [child[name] ?? name]: (content as readonly (Tree | string)[]).map((each) => asXml('', each)) }
  if (typeof content === 'object' && content !== null) return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, asXml(key, value)]))
  return typeof content === 'string' ? printable(content) : (content ?? '')
}

/** Without the characters that XML 1.0 cannot carry even as a reference (section 2.2). */
function printable(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
