import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'node-html-parser'
import { measures } from '../../measures/register.generated.ts'
import { writeCouncil } from '../../services/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { publishMadeUp } from '../builders.test-support.ts'
import { headlineSentence, performanceRoutes } from '../index.ts'

const council = await testCouncil('2026-11-02T09:00:00Z')
await writeCouncil(council.owner, { values: { name: 'Moothshire Council' }, reason: 'test', officer: null, at: council.clock.now() })
const app = await webApp(council.tools, performanceRoutes(council.tools, measures, 0))
after(async () => {
  await app.close()
  await council.close()
})

const get = (url: string) => app.inject({ method: 'GET', url })
async function see(url: string) {
  const answer = await get(url)
  assert.equal(answer.statusCode, 200, url)
  return parse(answer.body)
}
const textOf = (root: ReturnType<typeof parse>) => root.querySelector('main')!.structuredText.replace(/\s+/g, ' ')
const pages = ['/performance', '/performance?scale=full', '/performance/measures', '/performance/standards', '/performance/data', '/performance/services/missed-bin', ...measures.map((measure) => `/performance/measures/${measure.id}`)]

const plant = (dimension: string, member: string) => council.owner.run(`insert into published_figure (measure, method, dimension, member, period, numerator, value, base, as_of) values ('contacts-received', 'count', $1, $2, '2026-10-01', 40, 40, 40, now())`, [dimension, member])

test('before the first figure, every page says what will stand there', async () => {
  for (const url of pages) await see(url)
  assert.match(textOf(await see('/performance')), /There are no figures yet.*within two minutes/)
  assert.deepEqual((await get('/performance/measures/promises-kept.json')).json().figures, [])
})

test('with figures', async (t) => {
  await publishMadeUp(council.owner, '2026-10-01')
  await t.test('the finding is a sentence with its base, and what is left out', async () => {
    const home = await see('/performance')
    assert.equal(home.querySelector('h1')!.text, 'We kept 90 of every 100 promises in October, up from 87 a year ago. Of every 100 kept, 13 ended with “we cannot”, “not ours” or “reported already”.')
    assert.match(textOf(home), /6,196 fell due\. 5,564 were kept, 461 were late and 171 are still open past the date\. 140 dates were changed or withdrawn\. 9 in 100 residents were given no date; we count that apart\. Figures as of Sunday 1 November 2026\./)
  })

  await t.test('what other pages show of it says as well how many of the kept promises were not a thing done', async () => {
    assert.equal(await headlineSentence(council.tools, measures), 'We kept 90 of every 100 promises in October. Of every 100 kept, 13 ended with “we cannot”, “not ours” or “reported already”.')
  })

  await t.test('a share has one form in every table and heading, and the parts of a whole make 100', async () => {
    for (const url of pages) {
      const page = await see(url)
      const mixed = [...page.querySelectorAll('h1, td, th')].map((cell) => cell.text).filter((text) => /\d\.\d+%/.test(text))
      assert.deepEqual(mixed, [], url)
    }
    const split = (await see('/performance/measures/promises-kept')).querySelectorAll('table').find((one) => one.querySelector('caption')?.text === 'How the kept promises ended, October')!
    const shares = split.querySelectorAll('tbody tr td:last-child').map((cell) => Number(cell.text))
    assert.equal(shares.pop(), 100)
    assert.equal(shares.reduce((sum, share) => sum + share, 0), 100)
  })

  await t.test('what was kept by doing it stands apart from what was kept by saying no', async () => {
    const page = await see('/performance/measures/promises-kept')
    assert.match(page.querySelector('h1')!.text, /^Promises kept: 90% in October\. Of every 100 kept, 13 ended with “we cannot”/)
    const table = page.querySelectorAll('table').find((one) => one.querySelector('caption')?.text === 'How the kept promises ended, October')!
    const rows = table.querySelectorAll('tbody tr').map((row) => row.structuredText.replace(/\s+/g, ' ').trim())
    assert.deepEqual(rows, ['Kept by doing it 3,755 67', 'Kept by answering what was asked 1,113 20', 'Kept by saying that we cannot, and why 334 6', 'Kept by saying who else can help 139 3', 'Kept by saying that another report of the same goes on 223 4', 'All promises kept 5,564 100'])
    const { numerator_parts: parts, figures } = (await get('/performance/measures/promises-kept.json')).json<{ numerator_parts: string[]; figures: { dimension: string | null; numerator: number; parts: Record<string, number> }[] }>()
    const whole = figures.findLast((figure) => figure.dimension === null)!
    assert.equal(parts.reduce((sum, part) => sum + whole.parts[part]!, 0), whole.numerator)
    assert.match((await get('/performance/measures/promises-kept.csv')).body, /^measure,.*,late,open,withdrawn,done,answered,cannot,not-ours,duplicate\r?\n/)
  })

  await t.test('the worst service comes first, with what is being done', async () => {
    const home = await see('/performance')
    const [short, well] = home.querySelectorAll('table.portal-services')
    const rows = short!.querySelectorAll('tbody tr').map((row) => row.structuredText.replace(/\s+/g, ' '))
    assert.match(rows[0]!, /^Street light.*61%.*402.*down.*points.*worse.*Contractor short of two crews/)
    assert.match(rows[1]!, /72%.*1,118.*up.*points.*better/)
    assert.match(rows[2]!, /83%.*96.*no clear change/)
    assert.doesNotMatch(short!.text + well!.text, /graffiti/i)
    assert.match(textOf(home), /All 7 services, with the 1 that had fewer than ten/)
  })

  await t.test('the chart prints where its scale starts, and can be shown whole', async () => {
    assert.match(textOf(await see('/performance')), /scale starts at/)
    assert.doesNotMatch(textOf(await see('/performance?scale=full')), /scale starts at/)
    assert.match(textOf(await see('/performance')), /councils like ours, 81\.7%/)
  })

  await t.test('another month can be chosen, and a month without figures is not found', async () => {
    assert.match((await see('/performance?month=2025-06')).querySelector('h1')!.text, /in June 2025/)
    assert.equal((await get('/performance?month=2019-01')).statusCode, 404)
    assert.equal((await get('/performance?month=%27%3B--')).statusCode, 404)
  })

  await t.test('the present month is offered, and marked as not over', async () => {
    const options = (await see('/performance')).querySelectorAll('#month option')
    assert.deepEqual([options[0]!.getAttribute('value'), options[0]!.text.trim(), options.find((one) => one.hasAttribute('selected'))?.getAttribute('value')], ['2026-10', 'October 2026', '2026-10'])
    await council.owner.run(`insert into published_month values ('2026-11-01', now())`)
    await council.owner.run(`insert into published_figure (measure, method, dimension, member, period, numerator, denominator, value, base, as_of) values ('promises-kept', 'share', '', '', '2026-11-01', 90, 100, 0.9, 100, now()), ('contacts-received', 'count', '', '', '2026-11-01', 200, null, 200, 200, now())`)
    const more = await see('/performance?month=2026-10')
    assert.deepEqual(more.querySelectorAll('#month option').slice(0, 2).map((one) => one.text.trim()), ['November 2026, so far', 'October 2026'])
    assert.match((await see('/performance')).querySelector('h1')!.text, /in October/)
    assert.match((await see('/performance?month=2026-11')).querySelector('h1')!.text, /in November so far/)
    assert.match(textOf(await see('/performance/measures?month=2026-11')), /Contacts received[^%]* 200 the month is not over/)
    await council.owner.run(`delete from published_month where period = '2026-11-01'; delete from published_figure where period = '2026-11-01'`)
  })

  await t.test('every page can be seen', async () => {
    for (const url of [...pages, '/performance/measures/promises-kept?by=service', '/performance/measures/days-to-close?method=elapsed-hours-p90&by=team']) {
      const { body } = await get(url)
      assert.doesNotMatch(body, /undefined|NaN|\[object|style="/, url)
      assert.ok(Buffer.byteLength(body) < 60_000, `${url} weighs ${Buffer.byteLength(body)}`)
      const ids = [...body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
      assert.equal(new Set(ids).size, ids.length, `${url} has an id twice`)
    }
  })

  await t.test('a measure, method or split that is not there is not found', async () => {
    for (const url of ['/performance/measures/nonsense', '/performance/measures/nonsense.csv', '/performance/measures/promises-kept?by=source', '/performance/measures/promises-kept?method=x', '/performance/measures/promises-kept?by=constructor', '/performance/services/nonsense']) assert.equal((await get(url)).statusCode, 404, url)
  })

  await t.test('JSON carries the definition and every figure', async () => {
    const json = (await get('/performance/measures/promises-kept.json')).json()
    assert.equal(json.as_of, '2026-11-01T06:00:00.000Z')
    assert.equal(json.figures.length, 37 * 8)
    assert.equal(json.licence.name, 'Open Government Licence v3.0')
    const only = (await get('/performance/measures/promises-kept.json?by=service&member=missed-bin')).json()
    assert.equal(only.figures.length, 37)
    assert.equal(only.figures.at(-1).period, '2026-10')
  })

  await t.test('CSV has the same figures, and no cell that a spreadsheet would run', async () => {
    await council.owner.run(`insert into published_figure (measure, method, dimension, member, period, numerator, denominator, value, base, as_of) values ('promises-kept', 'share', 'channel', '=cmd|''/c calc''!A1', '2026-10-01', 1, 2, 0.5, 2, now())`)
    const { body, headers } = await get('/performance/measures/promises-kept.csv')
    assert.match(String(headers['content-type']), /text\/csv/)
    const lines = body.trim().split('\n')
    assert.equal(lines[0], 'measure,method,period,dimension,group,name,numerator,denominator,value,low,high,base,suppressed,late,open,withdrawn,done,answered,cannot,not-ours,duplicate')
    assert.equal(lines.length, 37 * 8 + 2)
    assert.ok(body.includes(`'=cmd`) && !body.includes(',=cmd'))
  })

  await t.test('a hidden figure is hidden everywhere', async () => {
    await council.owner.run(`update published_figure set suppressed = true, numerator = null, denominator = null, value = null, base = null where measure = 'promises-kept' and member = 'missed-bin' and period = '2026-10-01'`)
    assert.match(textOf(await see('/performance/measures/promises-kept?by=service')), /Missed bin.* too few to show/i)
    assert.match((await see('/performance/services/missed-bin')).querySelector('h1')!.text, /too few promises to show/)
    assert.doesNotMatch((await get('/performance/measures/promises-kept.csv?by=service&member=missed-bin')).body, /2026-10.*2900/)
  })

  await t.test('a split is offered where two or more are known, and what is not known is no link', async () => {
    const address = '/performance/measures/contacts-received'
    const splits = async () => (await see(address)).querySelectorAll('.portal-choices a').map((one) => one.text)
    assert.deepEqual(await splits(), [])
    for (const member of ['missed-bin', 'not-known', 'pothole']) await plant('service', member)
    for (const member of ['waste', 'not-known']) await plant('team', member)
    assert.deepEqual(await splits(), ['Service'])
    const links = (await see(`${address}?by=service`)).querySelectorAll('a').map((one) => one.getAttribute('href')!).filter((href) => href.startsWith('/performance/services/'))
    assert.deepEqual(links.sort(), ['/performance/services/missed-bin', '/performance/services/pothole'])
  })
})
