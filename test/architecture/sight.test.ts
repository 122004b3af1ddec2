/** Who steps out of what their viewer may see, and why. Everything else that a desk request reads is held to it by PostgreSQL. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, sourceFiles } from './tree.ts'

const reasons: Readonly<Record<string, string>> = {
  'cases/actions/receive-contact.ts': 'a contact is received by the system: an officer takes down what only another team may read afterwards',
  'contacts/actions/log-contact.ts': 'the same, for a contact that needs no case',
  'cases/pages/desk/take-call/call-routes.ts': 'whoever took a contact reads its reference out, once, on the page after it; the page asks whose it is',
  'cases/store/read-queue.ts': 'open cases of every team, counted once for all officers together; each is shown their own teams’ alone',
  'conversations/store/tray.ts': 'how many messages our own settings hold back, whoever’s they are: says nothing of any case',
}

const callers = (word: string) => sourceFiles().filter((file) => !file.startsWith('platform/database/') && new RegExp(`\\b${word}\\(`).test(read(file)))

test('reading past what the viewer may see is done in named places alone', () => {
  assert.deepEqual(callers('seeEverything').sort(), Object.keys(reasons).sort())
})

test('every guard that lets an officer in narrows what is read for them', () => {
  assert.deepEqual(callers('seeWith'), ['staff/guards/officer-who.ts'])
  const guards = sourceFiles().filter((file) => /: Guard<Officer> \{/.test(read(file)))
  assert.deepEqual(guards, ['staff/guards/officer-who.ts'])
  const text = read('staff/guards/officer-who.ts')
  assert.equal(text.match(/admit/g)?.length, text.match(/around: within/g)?.length)
})

test('a page reads nothing in a transaction, which is the system’s', () => {
  const pages = sourceFiles().filter((file) => /\/pages\//.test(file) && /\.transaction\(/.test(read(file)))
  const blocks = pages.flatMap((file) => read(file).split(/\.transaction\(/).slice(1).map((rest) => ({ file, block: rest.slice(0, 600) })))
  assert.deepEqual(blocks.filter(({ block }) => /\b(readCase|readRows|readEvents|searchCases|readResident|readComplaint)\b/.test(block)).map(({ file }) => file), [])
})
