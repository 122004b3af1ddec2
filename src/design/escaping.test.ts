import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'node-html-parser'
import type { Html } from '../platform/html/index.ts'
import {
  acts, badge, breadcrumbs, button, card, caseHeader, checkboxes, emptyState, errorSummary, input, linkTarget, ownWords, promiseMark,
  radios, select, sideNavigation, summaryList, table, textarea, timeline, toast, workList,
} from './index.ts'

/** Each puts the same words wherever a component takes words from people. */
const drawn: Record<string, (words: string) => Html> = {
  acts: (words) => acts({ items: [{ text: words, key: words, name: words, value: words }], note: words }),
  badge: (words) => badge({ text: words }),
  breadcrumbs: (words) => breadcrumbs({ items: [{ text: words, href: words }] }),
  button: (words) => button({ text: words, value: words, href: undefined }),
  card: (words) => card({ label: words, title: words }),
  caseHeader: (words) => caseHeader({ title: words, facts: [words] }),
  checkboxes: (words) => checkboxes({ name: words, items: [{ value: words, text: words, hint: { text: words } }] }),
  emptyState: (words) => emptyState({ title: words, text: words }),
  errorSummary: (words) => errorSummary({ titleText: words, errorList: [{ text: words, href: words }] }),
  input: (words) => input({ name: 'n', label: { text: words }, hint: { text: words }, value: words, prefix: { text: words } }),
  ownWords: (words) => ownWords({ text: words }),
  promiseMark: (words) => promiseMark({ nearness: 'soon', text: words, datetime: words }),
  radios: (words) => radios({ name: words, items: [{ value: words, text: words }] }),
  select: (words) => select({ name: 'n', label: { text: words }, items: [{ value: words, text: words }] }),
  sideNavigation: (words) => sideNavigation({ name: words, href: words, sections: [{ title: words, items: [{ text: words, href: words, key: words }] }] }),
  summaryList: (words) => summaryList({ rows: [{ key: { text: words }, value: { text: words }, actions: { items: [{ text: words, href: words, visuallyHiddenText: words }] } }] }),
  table: (words) => table({ caption: words, head: [{ text: words }], rows: [[{ text: words }]] }),
  textarea: (words) => textarea({ name: 'n', label: { text: words }, value: words }),
  timeline: (words) => timeline({ items: [{ title: { text: words }, when: words, datetime: words, byline: words }] }),
  toast: (words) => toast({ text: words, undo: { action: words, text: words, fields: { [`f`]: words } } }),
  workList: (words) => workList({ title: words, items: [{ title: words, href: words, words }] }),
}

const hostile = fc.oneof(
  fc.constantFrom('"><script>alert(1)</script>', "' onmouseover='x", '</textarea><b>', '<img src=x onerror=x>', 'javascript:alert(1)', '</title><i>', '--><u>'),
  fc.string({ minLength: 1, unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', 'a', 'b') }),
)
const shape = (markup: string): string[] => parse(markup).querySelectorAll('*').map((each) => `${each.tagName} ${Object.keys(each.attributes).sort().join()}`)

for (const [name, draw] of Object.entries(drawn)) {
  test(`${name}: no words make an element or an attribute`, () => {
    const expected = shape(draw('words').markup)
    fc.assert(fc.property(hostile, (words) => {
      fc.pre(words.trim() !== '')
      const markup = draw(words).markup
      assert.deepEqual(shape(markup), expected)
      assert.doesNotMatch(markup, /(href|action)="\s*javascript:/i)
    }), { numRuns: 60 })
  })
}

test('an address with a scheme that runs something leads nowhere', () => {
  for (const bad of ['javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:x', 'data:text/html,x', 'vbscript:x']) assert.equal(linkTarget(bad), '#', bad)
  for (const good of ['/a', '#id', '?page=2', 'cases/MH-1', 'https://example.org/', 'mailto:a@example.org', 'tel:01234555010', '/a?next=b:c']) assert.equal(linkTarget(good), good)
})
