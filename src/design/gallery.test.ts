import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../../test/support/browser.ts'
import { assetFiles } from './assets/assets.ts'
import { gallery, galleryGroups, galleryPage, galleryScreens } from './gallery.ts'

const address = 'http://design.test'
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
const documents = new Map<string, string>([
  ...galleryGroups.map((group) => [group, galleryPage(group, { name: 'Moothshire Council' }).markup] as const),
  ['patterns-under-desk', galleryPage('patterns', { name: 'Moothshire Council' }, 'desk').markup],
  ...Object.entries(galleryScreens).map(([name, draw]) => [name, draw().markup] as const),
])
const screenshots = process.env.SCREENSHOTS
let browser: Browser

before(async () => { browser = await launchBrowser() })
after(async () => { await browser?.close() })

async function context(options: { width: number; javaScriptEnabled?: boolean }): Promise<BrowserContext> {
  const made = await browser.newContext({ viewport: { width: options.width, height: 860 }, javaScriptEnabled: options.javaScriptEnabled ?? true })
  await made.route('**/*', async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1)
    const asset = assetFiles().get(path.replace(/^assets\//, ''))
    if (asset) return await route.fulfill({ body: asset.body, contentType: asset.contentType })
    const body = documents.get(path)
    return await route.fulfill(body ? { body, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': policy } } : { status: 404 })
  })
  return made
}

async function open(inside: BrowserContext, name: string): Promise<{ shown: Page; complaints: string[] }> {
  const shown = await inside.newPage()
  const complaints: string[] = []
  shown.on('console', (message) => { if (message.type() !== 'info') complaints.push(message.text()) })
  shown.on('pageerror', (fault) => complaints.push(fault.message))
  shown.on('response', (response) => { if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`) })
  await shown.goto(`${address}/${name}`, { waitUntil: 'networkidle' })
  return { shown, complaints }
}

// Runs in the page, as text because this program has no DOM: elements whose typeface is not the theme's, and how far the page is wider than the screen.
const lookOver = `({
  strangers: [...document.querySelectorAll('body *:not(script)')]
    .filter((each) => !getComputedStyle(each).fontFamily.includes('Atkinson')).map((each) => each.outerHTML.slice(0, 80)),
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
})`

for (const width of [360, 1280]) {
  for (const name of documents.keys()) {
    test(`${name} at ${width} px has nothing that axe, the policy or the eye would stop at`, async () => {
      const inside = await context({ width })
      try {
        const { shown, complaints } = await open(inside, name)
        if (screenshots) await shown.screenshot({ path: `${screenshots}/${name}-${width}.png`, fullPage: true })
        const { strangers, overflow } = await shown.evaluate<{ strangers: string[]; overflow: number }>(lookOver)
        const { violations, passes } = await new AxeBuilder({ page: shown }).analyze()
        assert.deepEqual(violations.map((each) => `${each.id}: ${each.nodes.map((node) => `${node.html} (${node.failureSummary})`).join(' | ').slice(0, 600)}`), [])
        assert.ok(passes.length > 10, 'axe must have had something to look at')
        assert.deepEqual(strangers, [])
        assert.ok(overflow <= 0, `the page is ${overflow} px wider than the screen`)
        assert.deepEqual(complaints, [])
      } finally {
        await inside.close()
      }
    })
  }
}

test('the same pages without JavaScript hide nothing that a script would have to show', async () => {
  const inside = await context({ width: 1280, javaScriptEnabled: false })
  try {
    const { shown } = await open(inside, 'choices')
    assert.ok(await shown.getByLabel('Telephone number').first().isVisible())
    const { shown: second } = await open(inside, 'contents')
    assert.ok(await second.getByText('Brown bin').isVisible())
    assert.ok(await second.getByText('Tell us and a person looks into it.').isVisible())
  } finally {
    await inside.close()
  }
})

test('with JavaScript the components start', async () => {
  const inside = await context({ width: 1280 })
  try {
    const { shown } = await open(inside, 'fields')
    await shown.getByRole('button', { name: 'Show password' }).first().click()
    assert.equal(await shown.locator('#password').getAttribute('type'), 'text')
  } finally {
    await inside.close()
  }
})

test('axe is awake: a page with a planted fault is caught', async () => {
  const inside = await context({ width: 1280 })
  try {
    const { shown } = await open(inside, 'fields')
    await shown.locator('label[for="name"]').evaluate((label) => label.remove())
    const { violations } = await new AxeBuilder({ page: shown }).analyze()
    assert.deepEqual(violations.map((each) => each.id), ['label'])
  } finally {
    await inside.close()
  }
})

/** Folders that are not components, or that only a whole screen can show. */
const withoutExample = new Set(['assets', 'attributes', 'choice-list', 'content', 'form-field', 'gallery', 'link', 'maybe', 'page', 'desk-layout', 'side-navigation', 'work-list', 'finding'])

test('every component has examples, and every screen-only one is on a screen', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const shown = new Set(gallery().map((example) => example.component))
  assert.deepEqual(folders.filter((name) => !shown.has(name) && !withoutExample.has(name)), [])
  assert.deepEqual([...shown].filter((name) => !folders.includes(name)), [])
  const screens = Object.values(galleryScreens).map((draw) => draw().markup).join('')
  for (const mark of ['class="desk ', 'desk-navigation', 'desk-work', 'portal-finding']) assert.ok(screens.includes(mark), mark)
})
