/**
 * A council in a browser, with the clock in the test's hand: officers at the desk with scripts on, residents on a phone
 * without. What a person does has a verb here; what they must see is for the test to say.
 */
import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { deskNavigation } from '../../src/cases/index.ts'
import { complaintFollowers } from '../../src/complaints/index.ts'
import { endStreams } from '../../src/platform/live/index.ts'
import { councilTools } from '../../src/services/index.ts'
import type { CouncilTools } from '../../src/services/index.ts'
import { openSession } from '../../src/staff/index.ts'
import type { Officer } from '../../src/staff/index.ts'
import { webApp } from '../../src/start/serve.ts'
import { launchBrowser } from './browser.ts'
import { testCouncil } from './council.ts'
import type { TestCouncil } from './council.ts'

/** Where to leave pictures for people to look at; none unless asked. */
const pictures = process.env['SCREENSHOTS']

export interface DeskBrowser {
  council: TestCouncil
  tools: CouncilTools
  base: string
  /** Moves the clock. Whoever is signed in signs in again: a session does not outlast months. */
  moveTo(instant: string): Promise<void>
  /** An officer's own browser, signed in. The same page each time. */
  at(officer: Officer): Promise<Page>
  /** A resident's phone, without scripts. */
  resident(): Promise<Page>
  /** Faults of script that any page told of. */
  broken: readonly string[]
  close(): Promise<void>
}

export async function deskBrowser(now: string): Promise<DeskBrowser> {
  const council = await testCouncil(now)
  const { db, clock, config, log } = council.tools
  const tools = councilTools({ db, clock, config, log }, { navigation: deskNavigation({ db }), followers: complaintFollowers })
  const app = await webApp(tools)
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await launchBrowser()
  const open = new Map<Officer, { context: BrowserContext; page: Page }>()
  const broken: string[] = []
  const signIn = async (officer: Officer, context: BrowserContext) => context.addCookies([{ name: 'moothall_desk', value: await openSession(db, officer.id, clock.now()), url: base }])
  return {
    council, tools, base, broken,
    async moveTo(instant) {
      council.clock.set(instant)
      for (const [officer, { context }] of open) await signIn(officer, context)
    },
    async at(officer) {
      const found = open.get(officer)
      if (found) return found.page
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      await signIn(officer, context)
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      page.on('pageerror', (error) => broken.push(error.message))
      open.set(officer, { context, page })
      return page
    },
    resident: async () => (await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false })).newPage(),
    async close() {
      await browser.close()
      endStreams()
      await app.close()
      await council.close()
    },
  }
}

const hasCome = '!document.body.dataset.left && !document.documentElement.ariaBusy && !document.documentElement.hasAttribute("data-turbo-preview") && document.readyState === "complete"'

/** Presses a button or link and waits for the page that it leads to, drawn by script or not. */
export async function press(page: Page, name: string, where = 'body'): Promise<void> {
  await page.evaluate('document.body.dataset.left = "yes"')
  await page.locator(where).locator('button:visible, a:visible', { hasText: exactly(name) }).first().click()
  await arrived(page)
}

// The pages' own policy refuses the browser driver's way of waiting for a condition.
async function arrived(page: Page): Promise<void> {
  for (let i = 0; i < 1000; i++) {
    // between two pages there is nothing to ask
    if (await page.evaluate(hasCome).catch(() => false)) return
    await setTimeout(20)
  }
  throw new Error(`Nothing came after ${page.url()}`)
}

const exactly = (name: string) => new RegExp(`^\\s*${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`)

/** Fills in by the names of fields: radio buttons and ticks by their value, others by their text. `#id` where a name is on the page twice. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>, where = 'body'): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(where).locator(name.startsWith('#') ? name : `[name="${name}"]:not([type=hidden])`)
    const kind = await field.first().evaluate((each: { tagName: string; type: string }) => (each.tagName === 'SELECT' ? 'select' : each.type))
    if (kind === 'radio' || kind === 'checkbox') await field.and(page.locator(`[value="${value}"]`)).check()
    else if (kind === 'select') await field.selectOption(value)
    else await field.fill(value)
  }
}

/** Opens a form that is folded away under its name, fills it in and sends it. */
export async function unfold(page: Page, title: string, fields: Readonly<Record<string, string>>, send: string): Promise<void> {
  const form = page.locator('main details.desk-small', { has: page.locator('summary', { hasText: exactly(title) }) })
  if (!(await form.evaluate((each: { open: boolean }) => each.open))) await form.locator('summary').click()
  await fill(page, fields, `#${await form.getAttribute('id')}`)
  await press(page, send, `#${await form.getAttribute('id')}`)
}

/** What the page says is wrong; the test fails when it says nothing. */
export async function refusal(page: Page): Promise<string> {
  return (await page.locator('.govuk-error-summary__list').innerText({ timeout: 5000 })).trim()
}

/** A page's main words, white space as one. */
export async function words(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
}

/** The clocks that a complaint's page shows: name and what stands beside it. */
export async function clocks(page: Page): Promise<Record<string, string>> {
  const rows = await page.locator('.desk-clocks dl > div').evaluateAll((all: { innerText: string; parentElement: { previousElementSibling: { innerText: string } | null } }[]) => all.map((row) => {
    const stage = row.parentElement.previousElementSibling?.innerText
    return stage ? `${stage}: ${row.innerText}` : row.innerText
  }))
  return Object.fromEntries(rows.map((row) => row.split('\n').map((each) => each.trim()).filter(Boolean)).map(([name, ...on]) => [name!, on.join(' ')]))
}

/** Asks for an address as this officer, reading or writing; gives the status. */
export async function askFor(page: Page, url: string, form?: Record<string, string>): Promise<number> {
  const answer = form ? await page.request.post(url, { form, maxRedirects: 0 }) : await page.request.get(url, { maxRedirects: 0 })
  return answer.status()
}

/** No fault of accessibility, nothing off the side on a phone or a screen; and a picture of each when asked for. */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
    assert.ok(wide <= width, `${name} is ${wide} wide at ${width}`)
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize(before)
  // without scripts nothing can be asked of the page
  if (!(await page.evaluate('document.body.classList.contains("js-enabled")'))) return
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(violations.map((each) => `${name}: ${each.id} ${each.nodes[0]?.html.slice(0, 160)}`), [])
}

/** Fills in a service's form as a resident does, one page after the other, and sends it; gives the reference. */
export async function sendForm(page: Page, base: string, service: string, answers: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<string> {
  await page.goto(`${base}/services/${service}/start`)
  for (let i = 0; i < 30 && !page.url().endsWith('/check'); i++) {
    await fill(page, answers[new URL(page.url()).pathname.split('/').at(-1)!] ?? {})
    await page.locator('main form button:visible').last().click()
  }
  await page.locator('main form button:visible').last().click()
  const sent = await page.locator('main').innerText()
  const found = /MH-[0-9A-Z]{3,4}-[0-9A-Z]{3,4}/.exec(sent)
  assert.ok(found, `${service} was not sent, but stands at ${page.url()}: ${sent.slice(0, 300)}`)
  return found[0]
}
