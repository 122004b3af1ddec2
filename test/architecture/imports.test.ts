import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importsOf, sourceFiles } from './tree.ts'

/** Low to high: a module imports only what stands above it here, and only through that module's index.ts. */
const order = ['platform', 'design', 'sites', 'calendar', 'places', 'staff', 'residents', 'services', 'contacts', 'cases', 'conversations', 'letters', 'knowledge',
  'complaints', 'feedback', 'performance', 'improvement', 'records', 'start']
const families = ['channels', 'procedures', 'measures']

/** What is wrong with one import, or undefined. Paths are from src. */
function faultOf(file: string, imported: string): string | undefined {
  const [from, to] = [file.split('/')[0]!, imported.split('/')[0]!]
  if (from === to) return familyFault(file, imported)
  if (families.includes(from)) return to === 'platform' ? undefined : `${file} is of a family and imports ${imported}: only its contract and platform/ are allowed`
  if (from === 'start') return undefined
  if (families.includes(to)) return registerOf(imported) ? undefined : `${file} imports ${imported}: a member of a family is known only to its register`
  if (!order.includes(from) || !order.includes(to)) return `${file} imports ${imported}: a module that the order does not name`
  if (order.indexOf(to) > order.indexOf(from)) return `${file} imports ${imported}: ${to} stands below ${from}`
  if (to === 'sites' && /^sites\/\w+\/index\.ts$/.test(imported)) return undefined // one shell, one public face
  if (to !== 'platform' && imported !== `${to}/index.ts`) return `${file} imports ${imported}: only ${to}/index.ts is public`
  return undefined
}

// what stands in the family's own folder is for everyone; a member is not
const registerOf = (imported: string) => /^\w+\/[^/]+\.ts$/.test(imported) // what the family shares: contract, register, engine

function familyFault(file: string, imported: string): string | undefined {
  const [family, member] = file.split('/')
  const [, other] = imported.split('/')
  if (!families.includes(family!) || !member || member.endsWith('.ts') || other === member || other!.endsWith('.ts')) return undefined
  return `${file} imports ${imported}: a member imports no other member`
}

test('modules import only those above them, through index.ts', () => {
  const faults = sourceFiles().flatMap((file) => importsOf(file).map((imported) => faultOf(file, imported)).filter(Boolean))
  assert.deepEqual(faults, [])
})

test('a planted bad import is caught', () => {
  for (const [file, imported] of [
    ['staff/officer.ts', 'cases/index.ts'], ['cases/case.ts', 'contacts/store/ledger.ts'], ['platform/http/app.ts', 'staff/index.ts'],
    ['channels/open311/index.ts', 'cases/index.ts'], ['channels/open311/index.ts', 'channels/web-form/index.ts'], ['performance/index.ts', 'measures/promises-kept/index.ts'],
  ] as const) assert.ok(faultOf(file, imported), `${file} → ${imported} must be caught`)
  assert.deepEqual(importsOf('cases/case.ts', `import { x } from '../performance/index.ts'\nconst y = await import('./a.ts')`), ['performance/index.ts', 'cases/a.ts'])
})
