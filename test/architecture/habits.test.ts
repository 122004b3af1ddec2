import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { read, root, sourceFiles } from './tree.ts'

const files = sourceFiles().map((file) => ({ file, text: read(file) }))

test('the environment is read in one file', () => {
  // the embedded server passes the environment on to the programs it starts; the hostile strings spell it out
  const allowed = /^platform\/(config\/|database\/embedded\/|forms\/hostile-strings\.ts)/
  const readers = files.filter(({ file, text }) => /process\.env/.test(text) && !allowed.test(file)).map(({ file }) => file)
  assert.deepEqual(readers, [])
})

test('nothing reads the clock by itself', () => {
  const allowed = /^(platform|start|design)\//
  const readers = files.filter(({ file, text }) => !allowed.test(file) && /new Date\(\)|Date\.now\(\)/.test(text)).map(({ file }) => file)
  assert.deepEqual(readers, [])
})

test('each statement name carries one text', () => {
  const seen = new Map<string, string>()
  const faults: string[] = []
  for (const { file, text } of files) {
    for (const match of text.matchAll(/\.(?:query|one)(?:<[^(]*>)?\(\s*'([a-z0-9.-]+)',\s*(`[^`]*`|'[^']*'|"[^"]*"|\w+)/g)) {
      const [, name, sql] = match
      const key = `${sql!.length < 40 && /^\w+$/.test(sql!) ? file : ''}${sql}`
      if (seen.has(name!) && seen.get(name!) !== key) faults.push(`${name} in ${file}`)
      seen.set(name!, key)
    }
  }
  assert.ok(seen.size > 20, 'statements are found at all')
  assert.deepEqual(faults, [])
})

test('every attribute in a template is quoted, so that escaping holds', () => {
  const faults = files.flatMap(({ file, text }) => [...text.matchAll(/html`[^`]*?\s[\w-]+=\$\{/g)].map((match) => `${file}: ${match[0].slice(-40)}`))
  assert.deepEqual(faults, [])
})

test('a table is written by its own module alone', () => {
  const owners = new Map<string, string>()
  for (const file of globSync('**/migrations/*.sql', { cwd: path.join(root, 'src') })) {
    for (const match of readFileSync(path.join(root, 'src', file), 'utf8').matchAll(/create (?:unlogged )?table (?:if not exists )?([\w.]+)/g)) owners.set(match[1]!, file.split('/')[0]!)
  }
  assert.ok(owners.size > 20)
  const writes = /\b(?:insert into|update|delete from)\s+([\w.]+)\s*(?:\(|set|where|as|select|values|using|returning|default)/gi
  const faults = files.filter(({ file }) => !file.startsWith('start/')).flatMap(({ file, text }) => [...text.matchAll(writes)]
    .filter((match) => owners.has(match[1]!) && owners.get(match[1]!) !== file.split('/')[0])
    .filter((match) => match[1] !== 'fact_todo') // the mail slot of performance: modules drop ids in, performance takes them out
    .map((match) => `${file} writes ${match[1]} of ${owners.get(match[1]!)}`))
  assert.deepEqual(faults, [])
})

test('no page says customer', () => {
  const faults = files.filter(({ text }) => /\bcustomers?\b/i.test(text)).map(({ file }) => file)
  assert.deepEqual(faults, [])
})

test('nothing names the machine it was written on', () => {
  const faults = files.filter(({ text }) => /(?:^|[^A-Za-z0-9.])\/(?:tmp|work|root|home)\/[a-z]/.test(text)).map(({ file }) => file)
  assert.deepEqual(faults, [])
})
