/** What officers do at the desk with a case that follows a procedure, in a browser: take it in, take a step, send its letter. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { readReference, trackPath } from '../../src/cases/index.ts'
import { askFor, clocks, fill, look, press, words } from './desk-browser.ts'
import type { DeskBrowser } from './desk-browser.ts'

/** Who a resident is who gives a name and an e-mail address, as the forms ask for it. */
export const known = { 'your-choice': { 'your-choice': 'known' }, 'your-name': { 'your-name': 'D. Alder' }, 'your-ways': { 'your-ways': 'email' }, 'your-email': { 'your-email': 'alder@example.org' } }

export const pageOf = (desk: Pick<DeskBrowser, 'base'>, ref: string) => `${desk.base}/desk/cases/${ref}/complaint`

export const mayNot = [404, 404, 404, 404]

/** What someone gets who asks for a complaint, a step of it, or its letter by the address alone, and who sends a step. */
export async function byAddress(desk: DeskBrowser, page: Page, ref: string, step: string): Promise<number[]> {
  const at = pageOf(desk, ref)
  return [await askFor(page, at), await askFor(page, `${at}/do/${step}`), await askFor(page, `${at}/letters/1`), await askFor(page, `${at}/do/${step}`, { way: 'post', comment: 'x' })]
}

/** An officer writes down a call or a letter and opens a case; gives the reference that is read out. */
export async function takeDown(desk: DeskBrowser, page: Page, call: Readonly<Record<string, string>>): Promise<string> {
  await page.goto(`${desk.base}/desk/contacts/new`)
  await fill(page, { ending: 'case', ...call })
  await press(page, 'Save')
  return (await page.locator('.desk-call__ref').innerText()).trim()
}

/** Goes to a step, fills it in, has the letter built from it where it has one, and gives the letter's parts by name. */
export async function prepare(desk: DeskBrowser, page: Page, ref: string, step: { action: string; given?: Readonly<Record<string, string>> }): Promise<Record<string, string>> {
  await page.goto(`${pageOf(desk, ref)}/do/${step.action}`)
  await fill(page, step.given ?? {})
  if (await page.locator('button[name=look]').count()) await press(page, 'Build the letter from this')
  return partsOf(page)
}

/** The parts of the letter that a step's page holds, by name. */
export async function partsOf(page: Page): Promise<Record<string, string>> {
  const parts = await page.locator('textarea[name^="part-"]').evaluateAll((all: { name: string; value: string }[]) => all.map(({ name, value }) => [name.slice(5), value]))
  return Object.fromEntries(parts as [string, string][])
}

/** Presses the step's own button. */
export async function send(page: Page): Promise<void> {
  const name = (await page.locator('#step .desk-acts button:not([name=look])').innerText()).trim()
  await press(page, name, '#step')
}

/** The words of a letter as it was sent, read in its own page. */
export async function letter(desk: DeskBrowser, page: Page, ref: string, n: number): Promise<string> {
  await page.goto(`${pageOf(desk, ref)}/letters/${n}`)
  return words(page)
}

/** The resident's own page of a case, on a phone without scripts. */
export async function ownPage(desk: DeskBrowser, page: Page, ref: string): Promise<string> {
  await page.goto(desk.base + trackPath(desk.tools.config, readReference(ref)!, desk.council.clock.now()))
  return words(page)
}

/** A look at a page whose like is looked at in another scenario: only when pictures are asked for. */
export const glance: typeof look = async (page, name) => { if (process.env['SCREENSHOTS']) await look(page, name) }

/** Looks at a resident's page with scripts on: what looks for faults needs them. */
export async function lookAsResident(phone: Page, name: string): Promise<void> {
  const context = await phone.context().browser()!.newContext({ viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await page.goto(phone.url())
  await look(page, name)
  await context.close()
}

/** The clocks of the page, without the note on how a rule is read. */
export async function dates(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await clocks(page)).map(([name, on]) => [name.replace(/ Read as.*/, ''), on.replace(/Read as.*? (?=\w{3} \d)/, '')]))
}

/** Everything that is written stands in the text, in any order. */
export function says(text: string, ...all: readonly string[]): void {
  assert.deepEqual(all.filter((each) => !text.includes(each)), [], text)
}
