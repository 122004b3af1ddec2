import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** One public file under /assets/. `hash` changes with the content, so an address with it may be kept for a year. */
export interface AssetFile {
  readonly name: string
  readonly contentType: string
  readonly hash: string
  readonly body: Buffer
  /** The body compressed, unless that would not make it smaller. */
  readonly gzip: Buffer | undefined
}

const require = createRequire(import.meta.url)
const ours = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const atkinson = (range: string, weight: number): string =>
  require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${range}-${weight}-normal.woff2`)
const govuk = (name: string): string => require.resolve(`govuk-frontend/dist/govuk/${name}`)

/** Public name to file on disk. A file of ours may name only files above it, because their addresses are written into it. */
const sources: readonly (readonly [name: string, path: string])[] = [
  ['atkinson-400.woff2', atkinson('latin', 400)],
  ['atkinson-700.woff2', atkinson('latin', 700)],
  ['atkinson-extended-400.woff2', atkinson('latin-ext', 400)],
  ['atkinson-extended-700.woff2', atkinson('latin-ext', 700)],
  ['govuk-frontend.min.css', govuk('govuk-frontend.min.css')],
  ['govuk-frontend.min.js', govuk('govuk-frontend.min.js')],
  ['turbo.js', require.resolve('@hotwired/turbo/dist/turbo.es2017-esm.js')],
  ['icon.svg', ours('icon.svg')],
  ['theme.css', ours('theme.css')],
  ['base.css', ours('base.css')],
  ['resident.css', ours('resident.css')],
  ['desk.css', ours('desk.css')],
  ['performance.css', ours('performance.css')],
  ['supported.js', ours('supported.js')],
  ['start.js', ours('start.js')],
  ['place.js', ours('place.js')],
  ['desk-keys.js', ours('desk-keys.js')],
  ['desk-drafts.js', ours('desk-drafts.js')],
  ['desk.js', ours('desk.js')],
]

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

let loaded: ReadonlyMap<string, AssetFile> | undefined

/** Every public file by name, read once. Throws when a file names another that is not here. */
export function assetFiles(): ReadonlyMap<string, AssetFile> {
  return (loaded ??= load())
}

/** The address of a public file, with its hash. Throws a RangeError on a name that is not there. */
export function assetUrl(name: string): string {
  return addressIn(assetFiles(), name)
}

function load(): ReadonlyMap<string, AssetFile> {
  const files = new Map<string, AssetFile>()
  for (const [name, path] of sources) files.set(name, file(name, contentOf(path, files)))
  return files
}

/** The faces of GDS Transport, which only GOV.UK may use: on a slow line a browser asks for them before our own styles are there. */
const foreignFaces = /@font-face\s*\{[^}]*GDS Transport[^}]*\}/g

// Only our own files name others; what libraries ship is served to the byte, but for typefaces that are not ours to use.
function contentOf(path: string, files: ReadonlyMap<string, AssetFile>): Buffer {
  const body = readFileSync(path)
  if (path.endsWith('govuk-frontend.min.css')) return Buffer.from(body.toString('utf8').replace(foreignFaces, ''))
  if (path.includes('node_modules') || !/\.(css|js)$/.test(path)) return body
  return Buffer.from(body.toString('utf8').replace(/(?<=["'])(?:\/assets|\.)\/([\w.-]+)(?=["'])/g, (_, name: string) => addressIn(files, name)))
}

function addressIn(files: ReadonlyMap<string, AssetFile>, name: string): string {
  const found = files.get(name)
  if (!found) throw new RangeError(`there is no asset "${name}"`)
  return `/assets/${name}?v=${found.hash}`
}

function file(name: string, body: Buffer): AssetFile {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const gzip = extension === 'woff2' ? undefined : gzipSync(body, { level: 9 })
  return {
    name,
    contentType: contentTypes[extension]!,
    hash: createHash('sha256').update(body).digest('hex').slice(0, 10),
    body,
    gzip: gzip && gzip.length < body.length ? gzip : undefined,
  }
}
