/** A resident's way through the site in a real browser: with and without scripts, on a phone and on a screen. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { askResident, closeCase, residentCaseRoutes } from '../../src/cases/index.ts'
import { webForm } from '../../src/channels/web-form/index.ts'
import { serviceRoutes, writeCouncil } from '../../src/services/index.ts'
import { assetRoutes } from '../../src/start/asset-routes.ts'
import { webApp } from '../../src/start/serve.ts'
import { launchBrowser } from '../support/browser.ts'
import { testCouncil } from '../support/council.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
await writeCouncil(council.owner, { values: { tiers: ['county', 'district'] }, reason: 'A unitary council', officer: null, at: council.clock.now() })
const dataDir = mkdtempSync(path.join(tmpdir(), 'moothall-journey-'))
const tools = { ...council.tools, config: { ...council.tools.config, dataDir } }
const app = await webApp(tools, [...assetRoutes(tools), ...serviceRoutes(tools), ...residentCaseRoutes(tools, { webForm })])
await app.listen({ host: '127.0.0.1', port: 0 })
const site = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
const browser: Browser = await launchBrowser()
const officer = await council.officer('Asha Patel', ['officer'], ['street-scene'])
/** Where to leave pictures for people to look at; none unless asked. */
const pictures = process.env['PICTURES']
if (pictures) mkdirSync(pictures, { recursive: true })
const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#5a7' } }).jpeg().toBuffer()

after(async () => {
  await browser.close()
  await app.close()
  await council.close()
  rmSync(dataDir, { recursive: true })
})

interface Look {
  page: Page
  name: string
  scripts: boolean
  /** Look for accessibility faults only in states whose layout differs on a wide screen: the narrow one tries them all. */
  isWide?: boolean
}

const differsWhenWide = /^(01|03|07|13|14|22|25|30-$|30-search-q-xyzzy|30-services-school)/

/** Each state: nothing runs off the side, no accessibility fault, a page of its own title and one heading; and a picture. */
async function look({ page, name, scripts, isWide }: Look, state: string): Promise<void> {
  assert.equal(await page.locator('h1').count(), 1, `${state}: one h1`)
  if (pictures) await page.screenshot({ path: path.join(pictures, `${state}-${name}.png`), fullPage: true })
  if (!scripts) return
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  assert.equal(wide, 0, `${state}: runs off the side by ${String(wide)}`)
  if (isWide && !differsWhenWide.test(state)) return
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(violations.map((each) => `${state}: ${each.id} ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`), [])
}

async function goOn(page: Page, button = 'Continue'): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), page.getByRole('button', { name: button }).click()])
  await page.waitForLoadState('load')
}

async function report(seen: Look): Promise<string> {
  const { page } = seen
  await page.goto(site)
  await look(seen, '01-home')
  await page.getByLabel('What do you need?').fill('matress dumped in our lane')
  await page.getByRole('button', { name: 'Search' }).click()
  await look(seen, '02-search')
  await page.locator('main').getByRole('link', { name: 'Fly-tipping' }).first().click()
  await look(seen, '03-service')
  await page.getByRole('button', { name: 'Report it now' }).click()
  await look(seen, '04-question')
  await goOn(page)
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  assert.match(await page.title(), /^Error: /)
  await look(seen, '05-question-wrong')
  await page.getByRole('checkbox').first().check()
  await goOn(page)
  await page.getByRole('radio').first().check()
  await goOn(page)
  await look(seen, '06-place')
  await page.getByLabel('Address, street or place').fill('Mill Lane, outside the school')
  await goOn(page)
  await page.getByRole('radio', { name: 'No' }).check()
  await goOn(page)
  await page.locator('input[type=file]').setInputFiles({ name: 'mattress.jpg', mimeType: 'image/jpeg', buffer: photo })
  await goOn(page, 'Add these files')
  await page.getByText('One file added').waitFor()
  await look(seen, '07-photos')
  await page.locator('input[type=file]').setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!DOCTYPE html><p>no photo</p>') })
  await goOn(page)
  await look(seen, '08-photos-refused')
  await goOn(page)
  await page.locator('textarea').fill('It has been there for a week.\nChildren play on it.')
  await look(seen, '09-long-text')
  await goOn(page)
  await look(seen, '10-about-you')
  await page.getByRole('radio').first().check()
  await goOn(page)
  await page.getByLabel('What is your name?').fill('Sam Reed')
  await look(seen, '11-name')
  await goOn(page)
  await look(seen, '12-ways')
  await page.getByRole('checkbox', { name: 'Email' }).check()
  await page.getByRole('checkbox', { name: 'Phone' }).check()
  await goOn(page)
  await page.getByRole('textbox').fill('sam.reed@example.org')
  await goOn(page)
  await page.goBack()
  assert.equal(await page.getByRole('textbox').inputValue(), 'sam.reed@example.org', 'the browser’s own way back keeps the answer')
  await goOn(page)
  await page.getByRole('textbox').fill('01632 960 001')
  await goOn(page)
  await goOn(page)
  await look(seen, '13-check')
  await page.getByRole('link', { name: /Change.*name/ }).click()
  await page.getByLabel('What is your name?').fill('Samira Reed')
  await goOn(page)
  await page.getByText('Samira Reed').waitFor()
  await goOn(page, 'Send your report')
  await page.getByRole('heading', { name: 'We have it' }).waitFor()
  await look(seen, '14-done')
  return (await page.locator('.govuk-panel strong').textContent())!
}

async function follow(seen: Look, reference: string): Promise<void> {
  const { page } = seen
  const ref = reference.replaceAll('-', '').slice(2)
  await page.goto(`${site}/track`)
  await look(seen, '20-track')
  await page.getByLabel('Your reference').fill(reference)
  await page.getByLabel('Your email address').fill('nobody@example.org')
  await goOn(page, 'Find my request')
  await look(seen, '21-track-wrong')
  await page.getByLabel('Your email address').fill('SAM.REED@example.org')
  await goOn(page, 'Find my request')
  await page.getByRole('heading', { name: 'What has happened' }).waitFor()
  await look(seen, '22-case')
  await page.getByLabel('Your message').fill('There is a fridge as well now.')
  await goOn(page, 'Send message')
  await page.getByText('We have your message').waitFor()
  await look(seen, '23-message-sent')
  await askResident(tools, officer, ref, { question: 'Which end of the lane?', reason: 'The crew must know.', until: '2026-12-01' })
  await page.goto(`${site}/track/${reference}`)
  await look(seen, '24-asked')
  await page.getByLabel('Your answer').fill('The school end.')
  await goOn(page, 'Send your answer')
  await closeCase(tools, officer, ref, { outcome: 'fixed', answer: 'We took the mattress and the fridge away on Friday.' })
  await page.goto(`${site}/track/${reference}`)
  await look(seen, '25-closed')
  await page.getByLabel('What is still wrong?').fill('The fridge is still there.')
  await goOn(page, 'This is not fixed')
  await page.getByText('We opened this again').waitFor()
  await look(seen, '26-reopened')
}

const screens = [
  { name: 'phone', width: 360, scripts: true }, { name: 'screen', width: 1280, scripts: true },
  { name: 'phone-plain', width: 360, scripts: false }, { name: 'screen-plain', width: 1280, scripts: false },
]

for (const { name, width, scripts } of screens) {
  test(`a resident reports, changes an answer, follows, answers back and says that it is not fixed: ${name}`, async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: scripts })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('response', (answer) => {
      if (answer.status() >= 400 && answer.status() !== 422) faults.push(`${answer.status()} ${answer.url()}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
    })
    const seen = { page, name, scripts, isWide: width > 1000 }
    await follow(seen, await report(seen))
    assert.deepEqual(faults, [])
    await context.close()
  })
}

test('every page to read is sound at 320 and 1280 pixels and weighs less than 60 KB', async () => {
  const paths = ['/', '/search?q=', '/search?q=xyzzy', '/services', '/services/groups/roads-and-pavements', '/services/school-place', '/services/trading-standards', '/services/homelessness', '/services/blue-badge',
    '/contact', '/complain', '/accessibility', '/privacy', '/cookies', '/who-does-what', '/nowhere']
  for (const width of [320, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const page = await context.newPage()
    for (const at of paths) {
      const answer = await page.goto(site + at)
      assert.ok((await answer!.body()).length < 60_000, `${at} weighs ${(await answer!.body()).length}`)
      await look({ page, name: String(width), scripts: true, isWide: width > 1000 }, `30${at.replaceAll(/\W+/g, '-')}`)
    }
    await context.close()
  }
})

test('with the keyboard alone: skip link, search, service, form', async () => {
  const page = await browser.newPage()
  await page.goto(site)
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.textContent.trim()'), 'Skip to main content')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.id'), 'q')
  await page.keyboard.type('pothole')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=pothole')
  await page.locator('main').getByRole('link', { name: 'Pothole or road damage' }).first().press('Enter')
  await page.waitForURL('**/services/pothole')
  await page.getByRole('button', { name: 'Report it now' }).press('Enter')
  await page.waitForURL('**/forms/**')
  const radio = page.getByRole('radio').first()
  await radio.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/what'))
  await page.close()
})
