/** The portal on a phone, in a browser: nothing of a table is beyond the edge. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { measures } from '../../measures/register.generated.ts'
import { writeCouncil } from '../../services/index.ts'
import { webApp } from '../../start/serve.ts'
import { launchBrowser } from '../../../test/support/browser.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { publishMadeUp } from '../builders.test-support.ts'

const council = await testCouncil('2026-11-02T09:00:00Z')
await writeCouncil(council.owner, { values: { name: 'Moothshire Council' }, reason: 'test', officer: null, at: council.clock.now() })
await publishMadeUp(council.owner, '2026-10-01')
const app = await webApp(council.tools)
const base = await app.listen({ port: 0, host: '127.0.0.1' })
const browser = await launchBrowser()
after(async () => {
  await browser.close()
  await app.close()
  await council.close()
})

const shots = process.env['SCREENSHOTS']
const headline = measures.find((measure) => measure.headline)!

test('Kept and Of are seen at 360 pixels without scrolling aside', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
  for (const [name, url, columns] of [['home', '/performance', 4], ['standards', '/performance/standards', 3], ['by-service', `/performance/measures/${headline.id}?by=service`, 4]] as const) {
    await page.goto(base + url)
    if (shots) await page.screenshot({ path: `${shots}/portal-${name}-360.png`, fullPage: true })
    const heads = (await page.evaluate(`[...[...document.querySelectorAll('table.portal-services')].at(-1).querySelectorAll('thead th')].map((head) => head.getBoundingClientRect()).filter((box) => box.width > 0).map((box) => box.right)`)) as number[]
    assert.equal(heads.length, columns, name)
    assert.ok(Math.max(...heads) <= 360, `${name}: ${heads.join(' ')}`)
    assert.equal(await page.evaluate(`[...document.querySelectorAll('.portal-table')].filter((each) => each.offsetParent && each.scrollWidth > each.clientWidth && each.querySelector('.portal-services')).length`), 0, name)
  }
})
