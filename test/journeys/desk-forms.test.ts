/** Forms of the desk that answer with a page of their own, in a browser with its scripts on: what they answer must be seen. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { deskNavigation } from '../../src/cases/index.ts'
import { endStreams } from '../../src/platform/live/index.ts'
import { councilTools } from '../../src/services/index.ts'
import { openSession } from '../../src/staff/index.ts'
import { webApp } from '../../src/start/serve.ts'
import { launchBrowser } from '../support/browser.ts'
import { testCouncil } from '../support/council.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { db, config, log } = council.tools
const tools = councilTools({ db, clock: council.clock, config, log }, { navigation: deskNavigation({ db }) })
const app = await webApp(tools)
let browser: Browser
let page: Page
let base = ''
let other = 0
const complaints: string[] = []

before(async () => {
  const admin = await council.officer('Ada Thorne', ['administrator'], [])
  other = (await council.officer('Ben Calder', ['officer'], ['waste'])).id
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addCookies([{ name: 'moothall_desk', value: await openSession(db, admin.id, council.clock.now()), url: base }])
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => { if (message.text().includes('Form responses')) complaints.push(message.text()) })
})
after(async () => {
  await browser.close()
  endStreams()
  await app.close()
  await council.close()
})

/** Every POST of the desk that can answer 200, with what its page must show. */
const forms: { name: string; path: () => string; fill?: () => Promise<unknown>; press: string; shows: RegExp }[] = [
  { name: 'a key is made', path: () => '/desk/settings/keys', fill: () => fillKey(), press: 'Make the key', shows: /shown only now/ },
  { name: 'a sign-in link is made', path: () => `/desk/settings/officers/${other}`, press: 'Make a sign-in link', shows: /\/desk\/sign-in\/first\// },
  { name: 'bank holidays are checked', path: () => '/desk/settings/bank-holidays', fill: () => giveHolidays(), press: 'Check what would change', shows: /Check the changes/ },
  { name: 'wording is previewed', path: () => '/desk/settings/wording/answer', fill: () => page.fill('#subject', 'A subject nobody has seen'), press: 'Check and preview', shows: /How it looks\s+A subject nobody has seen/ },
  { name: 'colours are shown', path: () => '/desk/settings/council', fill: () => page.fill('[name=name]', 'Newtown Council'), press: 'Show the colours first', shows: /Newtown Council/ },
]

// The shipped list with one day more.
async function giveHolidays(): Promise<void> {
  const { holidays } = JSON.parse(readFileSync(new URL('../../data/calendars/bank-holidays.json', import.meta.url), 'utf8')) as { holidays: { division: string; day: string; title: string }[] }
  const extra = { division: 'england-and-wales', day: '2027-07-02', title: 'A day of thanks' }
  const divisions = [...new Set(holidays.map((holiday) => holiday.division))]
  const feed = Object.fromEntries(divisions.map((division) => [division, { division, events: [...holidays, extra].filter((one) => one.division === division).map((one) => ({ title: one.title, date: one.day })) }]))
  await page.fill('[name=list]', JSON.stringify(feed))
}

async function fillKey(): Promise<void> {
  await page.fill('[name=name]', 'Street works firm')
  await page.locator('[name=scopes]').first().check()
}

for (const form of forms) {
  test(`${form.name}, and its answer is seen`, async () => {
    await page.goto(base + form.path())
    await form.fill?.()
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.click(`button:has-text("${form.press}")`)
    assert.equal((await answered).status(), 200)
    await page.waitForLoadState('load')
    assert.match(await page.locator('main').innerText(), form.shows)
    assert.deepEqual(complaints, [])
  })
}

// The innermost thing that reaches furthest to the right.
const widest = '[...document.querySelectorAll("body *")].filter((each) => !each.closest(".desk-wide-table")).sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0].outerHTML.slice(0, 160)'

test('no settings page and no audit scrolls sideways on a phone, and settings and the way out can be reached', async () => {
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    for (const path of ['settings/officers', `settings/officers/${other}`, 'settings/council', 'settings/wording', 'settings/wording/answer', 'settings/teams', 'settings/services', 'settings/services/missed-bin', 'settings/keys', 'settings/hours', 'settings/bank-holidays', 'audit', 'messages', 'account']) {
      await page.goto(`${base}/desk/${path}`)
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
      assert.ok(wide <= 0, `${path} at ${width}: ${wide} px too wide, ${String(await page.evaluate(widest))}`)
      for (const name of ['.desk-navigation a[href="/desk/settings"]', '.desk-navigation [data-forgets-drafts] button']) {
        const box = await page.locator(name).boundingBox()
        assert.ok(box && box.x >= 0 && box.x + box.width <= width, `${name} on ${path} at ${width}`)
      }
    }
  }
})
