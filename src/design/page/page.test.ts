import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'node-html-parser'
import { html } from '../../platform/html/index.ts'
import { page } from './page.ts'

const plain = { title: 'Missed bin', theme: { name: 'Moothshire Council' }, site: 'resident', main: html`<h1>Missed bin</h1>` } as const

test('the title says the page, then the council, and an error before both', () => {
  assert.equal(parse(page(plain).markup).querySelector('title')!.text, 'Missed bin - Moothshire Council')
  assert.equal(parse(page({ ...plain, hasError: true }).markup).querySelector('title')!.text, 'Error: Missed bin - Moothshire Council')
})

test('the page runs under a policy without inline script or style', () => {
  const document = parse(page({ ...plain, scripts: ['/assets/turbo.js'] }).markup)
  for (const script of document.querySelectorAll('script')) {
    assert.ok(script.getAttribute('src'))
    assert.equal(script.innerHTML, '')
  }
  assert.equal(document.querySelectorAll('script').length, 3)
  assert.equal(document.querySelectorAll('style, [style], [onclick]').length, 0)
})

test('the skip link comes first and leads to main', () => {
  const document = parse(page({ ...plain, bodyStart: html`<p>Demonstration</p>`, header: html`<a href="/">Home</a>` }).markup)
  const first = document.querySelector('body a')!
  assert.equal(first.text, 'Skip to main content')
  assert.equal(document.querySelector(first.getAttribute('href')!)!.tagName, 'MAIN')
})

test('header and footer are left out when there is nothing in them', () => {
  const document = parse(page(plain).markup)
  assert.equal(document.querySelectorAll('header, footer').length, 0)
})

test('a council lays its own properties between the demonstration ones and the base that reads them', () => {
  const document = parse(page({ ...plain, theme: { name: 'Elsewhere', stylesheet: '/council/theme.css' } }).markup)
  const names = document.querySelectorAll('link[rel="stylesheet"]').map((link) => link.getAttribute('href')!.replace(/\?.*/, ''))
  assert.deepEqual(names, ['/assets/govuk-frontend.min.css', '/assets/theme.css', '/council/theme.css', '/assets/base.css', '/assets/resident.css'])
})
