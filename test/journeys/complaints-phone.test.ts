/** A complaints officer takes a complaint on the phone, in a browser: how many presses it takes, and that every page on the way can be used by anyone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { deskNavigation, readCaseUnscoped, readReference, trackPath } from '../../src/cases/index.ts'
import { complaintFollowers, findOnPoints, makeMove, nameRole, nothingGiven, readComplaint } from '../../src/complaints/index.ts'
import { endStreams } from '../../src/platform/live/index.ts'
import { councilTools } from '../../src/services/index.ts'
import { openSession } from '../../src/staff/index.ts'
import type { Officer } from '../../src/staff/index.ts'
import { webApp } from '../../src/start/serve.ts'
import { launchBrowser } from '../support/browser.ts'
import { testCouncil } from '../support/council.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { clock } = council
const { db, config, log } = council.tools
const tools = councilTools({ db, clock, config, log }, { navigation: deskNavigation({ db }), followers: complaintFollowers })
const app = await webApp(tools)
let browser: Browser
let base = ''
let ruth: Officer
before(async () => {
  ruth = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])
  await council.officer('Ben Calder', ['officer'], ['waste'])
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  endStreams()
  await app.close()
  await council.close()
})

const shots = process.env['SCREENSHOTS']

async function look(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(violations.map((each) => `${name}: ${each.id} ${each.nodes[0]?.html.slice(0, 160)}`), [])
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    assert.ok(Number(wide) <= width, `${name} is ${String(wide)} wide at ${width}`)
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
  }
}

test('a complaint on the phone: recorded in three presses, sorted and acknowledged in eleven', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addCookies([{ name: 'moothall_desk', value: await openSession(db, ruth.id, clock.now()), url: base }])
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  let presses = 0
  const press = async (what: string) => {
    presses += 1
    await page.locator(what).first().click()
  }
  const began = performance.now()
  await page.goto(`${base}/desk`)
  await press('a[href="/desk/contacts/new"]')
  await page.waitForURL('**/desk/contacts/new')
  await page.fill('#call-words', 'I rang three times about my bin and nobody called me back.')
  await page.fill('[name=service]', 'Complain about us')
  await page.fill('[name=name]', 'D. Alder')
  await page.fill('[name=phone]', '01234 555 321')
  await press('input[name=ending][value=case]')
  await press('button[name=step][value=save]')
  await page.waitForURL(/\/desk\/contacts\/\d+/)
  assert.equal(presses, 3, 'recorded, with a reference and a date to read out')
  await look(page, '1-taken')
  const printed = (await page.locator('.desk-call__ref').innerText()).trim()
  assert.match(await page.locator('.desk-call__say').innerText(), /by Friday 27 November 2026/)

  await press('text=Sort it now')
  await page.waitForURL('**/complaint/sort')
  await look(page, '2-sort')
  for (const [check, answer] of [['first-report', 'no'], ['ours', 'yes'], ['own-way', 'no'], ['answered-before', 'no']]) await press(`input[name="check-${check}"][value="${answer}"]`)
  await press('input[name=recent][value=yes]')
  await press('text=Accept it')
  await page.waitForURL('**/do/acknowledge')
  await look(page, '3-letter')
  await press('text=Send the letter')
  await page.waitForURL('**?done=acknowledge')
  assert.ok(presses <= 11, `${presses} presses`)
  assert.ok(performance.now() - began < 60_000)
  await look(page, '4-complaint')
  await page.goto(`${base}/desk/cases/${printed}`)
  await look(page, '5-case')
  await page.goto(`${base}/desk/complaints`)
  await look(page, '6-list')
  assert.deepEqual(broken, [])
  const caseFile = (await readCaseUnscoped(db, { ref: readReference(printed)! }))!
  assert.equal((await readComplaint(db, caseFile.id))!.state, 'looking')
  await answerIt(caseFile.ref)
  await page.goto(`${base}/desk/cases/${printed}/complaint`)
  await look(page, '7-answered')
  await context.close()
  await residentAsksAgain(caseFile.ref, caseFile.id)
})

async function answerIt(ref: string) {
  await nameRole(tools, ruth, ref, { role: 'investigator', officer: ruth.id, name: '', chairs: false, confirmed: [] })
  await findOnPoints(tools, ruth, ref, [{ n: 1, finding: 'upheld', reasons: 'The call log shows three calls and no call back.', evidence: 'Call log' }])
  const outcome = await makeMove(tools, ref, { officer: ruth }, { ...nothingGiven, action: 'answer', way: 'post', parts: { remedy: 'We are sorry. A named person calls you back within a day from now on.' } })
  assert.ok('done' in outcome, JSON.stringify(outcome))
}

/** Without scripts, from the page that the letter names. */
async function residentAsksAgain(ref: string, caseId: number) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: true })
  const page = await context.newPage()
  await page.goto(base + trackPath(tools.config, ref, clock.now()))
  await look(page, '8-track')
  await page.locator('button:has-text("I am not happy with this answer")').click()
  await page.waitForSelector('text=Second look: 2 of 2')
  assert.equal((await readComplaint(db, caseId))!.state, 'escalated')
  await look(page, '9-asked-again')
  await context.close()
}
