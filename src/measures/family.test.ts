import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { measures } from './register.generated.ts'

const root = path.resolve(import.meta.dirname, '../..')

test('the register is fresh: run node bin/registers.mjs', async () => {
  const { registerOf } = (await import(path.join(root, 'bin/registers.mjs'))) as { registerOf(family: object): string }
  assert.equal(readFileSync(path.join(import.meta.dirname, 'register.generated.ts'), 'utf8'), registerOf({ folder: 'measures', type: 'Measure', list: 'measures' }))
})

test('a measure is named nowhere outside its own folder', () => {
  const found = spread(globSync('src/**/*.{ts,sql}', { cwd: root }).map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') })))
  assert.deepEqual(found, [])
})

test('a name that leaks is seen', () => {
  assert.equal(spread([{ file: 'src/performance/pages/a.ts', text: `const id = 'promises-kept'` }]).length, 1)
  assert.equal(spread([{ file: 'src/performance/pages/a.ts', text: `import x from '../../measures/promises-kept/index.ts'` }]).length, 1)
})

test('a measure imports only its contract', () => {
  for (const measure of measures) {
    for (const [, from] of readFileSync(path.join(measure.folder, 'index.ts'), 'utf8').matchAll(/from '([^']+)'/g)) assert.ok(from === '../contract.ts' || from!.startsWith('../../platform/'), `${measure.id} imports ${from}`)
  }
})

test('one measure opens the portal', () => {
  assert.equal(measures.filter((measure) => measure.headline).length, 1)
})

function spread(files: { file: string; text: string }[]): string[] {
  return files.flatMap(({ file, text }) => measures.flatMap(({ id }) => {
    const own = file.startsWith(`src/measures/${id}/`) || file.endsWith('.generated.ts') || /\.test\.ts$|test-support/.test(file)
    return !own && new RegExp(`['"\`/]${id}['"\`/]`).test(text) ? [`${file} names ${id}`] : []
  }))
}
