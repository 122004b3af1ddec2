import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { endStreams } from '../../../platform/live/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { launchBrowser } from '../../../../test/support/browser.ts'
import { addNote, closeCase, readCaseUnscoped, readEvents, readReference, takeOnCase } from '../../index.ts'
import { testDesk } from './desk.test-support.ts'

const desk = await testDesk('2026-11-20T10:00:00Z')
const { council, tools } = desk
let browser: Browser
let base = ''
let asha: Officer
let carys: Officer
const alder = { name: 'D. Alder', email: 'alder@example.org', phone: '+441632960001', needs: 'Large print.' }
const place = { address: '14 Mill Lane, Ashcombe', postcode: 'MS1 2AB' }

before(async () => {
  asha = await council.officer('Asha Patel', ['officer'], ['waste'])
  carys = await council.officer('Carys Lloyd', ['team-lead'], ['waste'])
  base = await desk.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  endStreams()
  await desk.close()
})

/** A page signed in as an officer; everything that the console complains about is collected. */
async function open(officer: Officer, path: string, options: { width?: number; js?: boolean } = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: options.width ?? 1280, height: 900 }, javaScriptEnabled: options.js ?? true })
  await context.addCookies([{ name: 'moothall_desk', value: await desk.cookie(officer), url: base }])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !message.text().includes('status of 422')) complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(base + path)
  return { page, complaints }
}

const row = async (printed: string) => (await readCaseUnscoped(tools.db, { ref: readReference(printed)! }))!

test('a case is worked from the list to its end with the keyboard alone', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder, place, words: 'Keyboard bin' })
  const { page, complaints } = await open(asha, '/desk/queues/waste')
  await page.keyboard.press('j')
  assert.equal(await page.evaluate('document.activeElement?.className'), 'desk-work__title')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/desk/cases/${ref}`)
  await page.keyboard.press('t')
  await page.waitForURL('**?done=take-on')
  await page.keyboard.press('e')
  await page.waitForSelector('form.desk-move')
  assert.equal(await page.evaluate('document.activeElement?.id'), 'move-text', 'the form that opens has the focus')
  await page.keyboard.type('We came back this morning and emptied your bin. We are sorry that it was missed. The keys e, r and a stay letters while I type.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**?done=answer-and-close')
  const closed = await row(ref)
  assert.equal(closed.outcome, 'fixed')
  assert.equal(await page.locator('.moot-banner').innerText(), 'Answered and closed. The resident is being told.')
  assert.deepEqual(complaints, [], 'nothing breaks the content policy or throws')
})

test('whatever a key opens has the focus, and after sending it is on the page that follows', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder, words: 'Focus bin' })
  const { page } = await open(carys, `/desk/cases/${ref}`)
  for (const [key, id] of [['d', 'move-by'], ['g', 'move-title'], ['f', 'move-file']] as const) {
    await page.goto(`${base}/desk/cases/${ref}`)
    await page.keyboard.press(key)
    await page.waitForSelector('form.desk-move')
    await page.waitForSelector(`#${id}:focus`, { timeout: 3000 })
  }
  await page.goto(`${base}/desk/cases/${ref}`)
  for (const time of ['first', 'second']) {
    await page.locator('body').press('r')
    await page.waitForSelector('form.desk-move')
    await page.fill('#move-text', `The ${time} reply.`)
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector(`.moot-timeline >> text=The ${time} reply.`).catch(() => page.waitForSelector(`main >> text=The ${time} reply.`))
    await page.waitForSelector('#main-content:focus', { timeout: 3000 })
  }
})

test('single keys can be switched off, and the command box finds pages and cases', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder, words: 'Key bin' })
  const { page } = await open(asha, `/desk/cases/${ref}`)
  await page.keyboard.press('/')
  await page.keyboard.type('all te')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/queues')
  await page.keyboard.press('/')
  await page.keyboard.type(ref.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/desk/cases/${ref}`)
  await page.keyboard.press('?')
  await page.click('[data-switches-keys]')
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await page.waitForTimeout(300)
  assert.equal(await page.locator('form.desk-move').count(), 0)
})

test('a search is read from its main part, and the command box begins empty each time', async () => {
  await desk.report({ service: 'missed-bin', resident: alder, words: 'Haystack bin' })
  const { page, complaints } = await open(asha, '/desk/search')
  const focused = () => page.evaluate('document.activeElement?.id') as Promise<string>
  await page.focus('#search-q')
  await page.keyboard.type('haystack')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/search?q=haystack')
  await page.waitForFunction(`document.activeElement?.id === 'main-content'`)
  await page.keyboard.press('/')
  await page.keyboard.type('left over')
  await page.keyboard.press('Escape')
  if (await page.locator('#desk-command[open]').count()) await page.keyboard.press('Escape')
  await page.locator('#desk-command').waitFor({ state: 'hidden' })
  assert.equal(await focused(), 'main-content', 'the focus is back where it was')
  await page.keyboard.press('/')
  assert.equal(await page.inputValue('#desk-command-q'), '')
  await page.keyboard.type('bin')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/search?q=bin')
  await page.waitForFunction(`document.activeElement?.id === 'main-content'`)
  assert.deepEqual(complaints, [])
})

test('a colleague’s note appears by itself, what is being typed stays, and sending is stopped once', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder, words: 'Live bin' })
  const { page, complaints } = await open(asha, `/desk/cases/${ref}`)
  await page.waitForTimeout(500)
  await page.fill('#write', 'A long answer that must not be lost')
  await addNote(tools, carys, readReference(ref)!, 'I am on it too')
  await page.waitForSelector('text=I am on it too')
  assert.equal(await page.inputValue('#write'), 'A long answer that must not be lost')
  assert.match(await page.locator('#desk-said').innerText(), /Something happened in this case/)
  await page.click('button[value=reply]')
  await page.waitForSelector('form.desk-move')
  await addNote(tools, carys, readReference(ref)!, 'And again')
  await page.waitForSelector('text=And again')
  await page.click('form.desk-move [type=submit]')
  await page.waitForSelector('text=While you were writing')
  assert.equal(await page.inputValue('#move-text'), 'A long answer that must not be lost')
  await page.click('text=Send reply anyway')
  await page.waitForURL('**?done=reply')
  await page.waitForSelector('text=A long answer that must not be lost')
  assert.equal(await page.inputValue('#write'), '', 'sent words are not left in the box')
  assert.deepEqual(complaints, [])
})

test('what was typed is there again after leaving the page, and gone after signing out', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder, words: 'Draft bin' })
  const { page } = await open(asha, `/desk/cases/${ref}`)
  await page.fill('#write', 'Half a sent')
  await page.click('text=All teams')
  await page.waitForURL('**/desk/queues')
  await page.goto(`${base}/desk/cases/${ref}`)
  assert.equal(await page.inputValue('#write'), 'Half a sent')
  await page.evaluate(`document.querySelector('[data-forgets-drafts]').dispatchEvent(new Event('submit', { bubbles: true }))`)
  await page.reload()
  assert.equal(await page.inputValue('#write'), '')
})

test('who is signed out meanwhile is told so, keeps the text, and a dropped line loses nothing', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder, words: 'Line bin' })
  const { page } = await open(asha, `/desk/cases/${ref}/note`)
  await page.fill('#move-text', 'Kept all the same')
  await page.route('**/note', (route) => route.abort('connectionreset'))
  await page.click('form.desk-move [type=submit]')
  await page.waitForSelector('text=The line dropped')
  await page.unroute('**/note')
  await page.context().clearCookies()
  await page.click('form.desk-move [type=submit]')
  await page.waitForSelector('text=You are signed out')
  assert.equal(await page.inputValue('#move-text'), 'Kept all the same')
})

test('without a script a case is worked by plain pages', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder, words: 'Plain bin' })
  const { page } = await open(asha, `/desk/cases/${ref}`, { js: false })
  await page.click('text=Take this on')
  assert.match(page.url(), /done=take-on/)
  await page.fill('#write', 'We rang the crew.')
  await page.click('button[value=note]')
  assert.equal(await page.inputValue('#move-text'), 'We rang the crew.')
  await page.click('button:has-text("Back")')
  assert.equal(await page.inputValue('#write'), 'We rang the crew.')
  await page.click('button[value=note]')
  await page.click('form.desk-move [type=submit]')
  assert.match(page.url(), /done=note/)
  const events = await readEvents(tools.db, (await row(ref)).id)
  assert.equal(events.at(-1)!.data['text'], 'We rang the crew.')
})

test('no page of the desk, full, empty or in error, has a fault that axe can see, wide or narrow', { timeout: 180_000 }, async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder, place, answers: [{ question: 'Which bin?', answer: 'Green' }] })
  const earlier = await desk.report({ service: 'missed-bin', resident: alder, place })
  await takeOnCase(tools, asha, readReference(ref)!)
  await addNote(tools, asha, readReference(ref)!, 'A note')
  await closeCase(tools, asha, readReference(earlier)!, { outcome: 'fixed', answer: 'Done.' })
  const resident = (await row(ref)).resident_id
  const lone = await council.officer('Lone Test', ['officer'], ['highways'])
  const pages: [string, Officer, string, ((page: Page) => Promise<unknown>)?][] = [
    ['my work', asha, '/desk'], ['my work, empty', lone, '/desk'], ['queue to move many', carys, '/desk/queues/waste'], ['queue, empty', lone, '/desk/queues/highways'],
    ['queue, nothing fits', asha, '/desk/queues/waste?q=unicorn&service=missed-bin'], ['teams', carys, '/desk/queues'], ['case', asha, `/desk/cases/${ref}`], ['closed case', asha, `/desk/cases/${earlier}`],
    ...(['answer-and-close', 'reply', 'ask', 'note', 'hand-over', 'change-promise', 'done-as-promised', 'change-details', 'add-file'] as const).map((move) => [move, asha, `/desk/cases/${ref}/${move}`] as [string, Officer, string]),
    ['case in error', asha, `/desk/cases/${ref}/answer-and-close`, async (page) => { await page.click('form.desk-move [type=submit]'); await page.waitForSelector('.govuk-error-summary') }],
    ['search', asha, '/desk/search?q=bin'], ['search, nothing', asha, '/desk/search?q=unicorn'], ['resident', asha, `/desk/residents/${resident}`], ['call', asha, '/desk/contacts/new'],
    ['call in error', asha, '/desk/contacts/new', async (page) => { await page.click('button[value=save]'); await page.waitForSelector('.govuk-error-summary') }],
    ['call, known', asha, `/desk/contacts/new?resident=${resident}`], ['tray', carys, '/desk/tray'],
    ['keys', asha, '/desk', (page) => page.keyboard.press('?')], ['command box', asha, '/desk', (page) => page.keyboard.press('/')],
    ['many', carys, '/desk/queues/waste', async (page) => { await page.locator('.desk-work__tick label').first().click(); await page.selectOption('#sweep-move', 'hand-over'); await page.click('.desk-sweep button'); await page.waitForSelector('h1:has-text("Hand over")') }],
  ]
  const faults: string[] = []
  for (const width of [1280, 360]) {
    for (const [name, officer, path, act] of pages) {
      if (width === 360 && ['keys', 'command box'].includes(name)) continue
      const { page } = await open(officer, path, { width })
      await act?.(page)
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      faults.push(...violations.map((fault) => `${name} at ${width}: ${fault.id}: ${fault.nodes[0]?.html.slice(0, 160)}`))
      const wide = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number
      if (wide > 0) faults.push(`${name} at ${width}: ${wide} px too wide`)
      await page.context().close()
    }
  }
  assert.deepEqual(faults, [])
})
