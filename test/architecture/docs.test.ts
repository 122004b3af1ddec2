import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { caseKinds, caseOutcomes, caseStates } from '../../src/cases/index.ts'
import { roles } from '../../src/staff/index.ts'
import { configurationPage } from '../../src/start/configuration-page.ts'
import { root, sourceFiles } from './tree.ts'

const page = (file: string) => readFileSync(path.join(root, file), 'utf8')

test('the configuration page says what the code says', () => {
  assert.equal(page('docs/configuration.md'), configurationPage(), 'run `npm run docs`')
})

test('every path that the map names is there, and every module is on it', () => {
  const map = page('ARCHITECTURE.md')
  const named = [...map.matchAll(/`((?:src|test|docs|bin)\/[\w./-]+)`/g)].map((match) => match[1]!)
  assert.ok(named.length > 15)
  assert.deepEqual(named.filter((file) => !existsSync(path.join(root, file))), [])
  const modules = new Set(sourceFiles().map((file) => `src/${file.split('/')[0]}`))
  assert.deepEqual([...modules].filter((module) => !map.includes(`\`${module}\``)), [])
})

test('every state, outcome, kind and role is in the glossary', () => {
  const glossary = page('GLOSSARY.md')
  assert.deepEqual([...caseStates, ...caseOutcomes, ...caseKinds, ...roles].filter((word) => !glossary.includes(word)), [])
})

test('platform has no domain word in its names', () => {
  const words = /\b(case|resident|promise|officer|complaint|council|contact)s?\b/
  assert.deepEqual(sourceFiles().filter((file) => file.startsWith('platform/') && words.test(path.basename(file).replaceAll('-', ' '))), [])
})

test('decisions are numbered once', () => {
  const numbers = globSync('docs/decisions/*.md', { cwd: root }).map((file) => path.basename(file).slice(0, 4))
  assert.equal(new Set(numbers).size, numbers.length)
})
