import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { procedures } from './register.generated.ts'
import { memberPage, proceduresPage } from './write-pages.ts'

const root = path.resolve(import.meta.dirname, '../..')

test('the register is fresh: run node bin/registers.mjs', async () => {
  const { registerOf } = (await import(path.join(root, 'bin/registers.mjs'))) as { registerOf(family: object): string }
  assert.equal(readFileSync(path.join(import.meta.dirname, 'register.generated.ts'), 'utf8'), registerOf({ folder: 'procedures', type: 'Procedure', list: 'procedures' }))
})

test('the ten that are promised are there', () => {
  const promised = ['corporate', 'council-landlord', 'adult-social-care', 'public-health', 'childrens-social-care', 'freedom-of-information', 'environmental-information', 'subject-access', 'data-protection-complaint', 'member-enquiry']
  assert.deepEqual(promised.filter((id) => !procedures.some((procedure) => procedure.id === id)), [])
})

test('the pages are fresh: run npm run docs', () => {
  assert.equal(readFileSync(path.join(root, 'docs/procedures.md'), 'utf8'), proceduresPage(procedures))
  for (const procedure of procedures) assert.equal(readFileSync(path.join(procedure.folder, 'README.md'), 'utf8'), memberPage(procedure), procedure.id)
})

test('a procedure is named nowhere outside its own folder', () => {
  assert.deepEqual(spread(globSync('src/**/*.{ts,sql}', { cwd: root }).map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))), [])
})

test('a name that leaks is seen', () => {
  assert.equal(spread([{ file: 'src/complaints/pages/a.ts', text: `if (id === 'council-landlord') return` }]).length, 1)
  assert.equal(spread([{ file: 'src/complaints/pages/a.ts', text: `import x from '../../procedures/corporate/index.ts'` }]).length, 1)
})

test('a procedure imports only its contract, platform and its own folder', () => {
  for (const procedure of procedures) {
    for (const file of globSync('*.ts', { cwd: procedure.folder })) {
      for (const [, from] of readFileSync(path.join(procedure.folder, file), 'utf8').matchAll(/from '([^']+)'/g)) {
        assert.ok(from === '../contract.ts' || from!.startsWith('../../platform/') || from!.startsWith('./'), `${procedure.id}/${file} imports ${from}`)
      }
    }
  }
})

/** A kind of case that bears the same word: there, only an import tells the procedure. */
const kindsToo = ['member-enquiry']

/** Services of the catalogue may bear the same word: their pages link to them as /services/…, and old cases are sorted by it. */
const mapsServices = ['src/cases/actions/receive-contact.ts']

function spread(files: { file: string; text: string }[]): string[] {
  return files.flatMap(({ file, text }) => procedures.flatMap(({ id }) => {
    const own = file.startsWith(`src/procedures/${id}/`) || file.endsWith('.generated.ts') || /\.test\.ts$|test-support/.test(file) || mapsServices.includes(file)
    const name = kindsToo.includes(id) ? `procedures/${id}/` : `(?<!/services)['"\`/]${id}['"\`/]`
    return !own && new RegExp(name).test(text) ? [`${file} names ${id}`] : []
  }))
}
