import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../../test/support/council.ts'
import { residentSite } from '../../../../test/support/resident-site.ts'
import { recordOpeningException, recordOpeningWeek } from '../../../calendar/index.ts'
import { day } from '../../../platform/time/index.ts'
import { writeCouncil } from '../../index.ts'
import { residentCookies } from './statements/cookies-page.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
const site = await residentSite(council.tools)
after(async () => {
  await site.close()
  await council.close()
})

const change = async (values: Parameters<typeof writeCouncil>[1]['values']) => {
  await writeCouncil(council.owner, { values, reason: 'For the test', officer: null, at: council.clock.now() })
  council.tools.forget()
}
const textOf = async (path: string) => (await site.get(path)).page.querySelector('main')!.text.replaceAll(/\s+/g, ' ')

test('every service has its page, says what happens next and every other way to ask, and starts a form', async () => {
  const { services } = await council.tools.catalogue()
  for (const code of services.keys()) {
    const page = await site.get(`/services/${code}`)
    const text = page.page.querySelector('main')!.text
    assert.equal(page.status, 200, code)
    for (const words of ['What happens next', 'By phone', 'In person', 'By post', '01234 555 010']) assert.ok(text.includes(words), `${code}: ${words}`)
    assert.ok(!page.body.includes('(('), `${code} has a placeholder that nobody filled`)
    assert.ok(page.body.length < 60_000)
    const { to } = await site.get(page.page.querySelector('a.govuk-button--start')!.getAttribute('href')!)
    const first = await site.get(to)
    assert.equal(first.status, 200, code)
    assert.equal(first.page.querySelectorAll('h1').length, 1, code)
  }
})

test('a service says by when, with the real date of today; or why it cannot', async () => {
  assert.match(await textOf('/services/pothole'), /We inspect within 5 working days\. If you send it now, that is by Friday 27 November 2026\./)
  assert.match(await textOf('/services/school-place'), /Last day to apply for primary school: Friday 15 January 2027/)
  assert.match(await textOf('/services/library-loans'), /By when You can do this at once, so there is no wait\./)
})

test('the home page says of each top task what its service promises now', async () => {
  const [{ services }, { topTasks }] = await Promise.all([council.tools.catalogue(), council.tools.council()])
  const text = await textOf('/')
  for (const task of topTasks) if ('service' in task) assert.ok(text.includes(services.get(task.service)!.promise?.words ?? 'Next closing date 15 January'), task.title)
  await change({ topTasks: [{ title: 'Potholes', service: 'pothole', words: 'We come in an hour' }] })
  assert.match(await textOf('/'), /Potholes\s*We inspect within 5 working days/, 'words beside a link do not stand against the promise')
  await change({ topTasks })
})

test('danger stands before anything that can be pressed', async () => {
  const { body } = await site.get('/services/dangerous-structure')
  assert.ok(body.indexOf('govuk-warning-text') > 0 && body.indexOf('govuk-warning-text') < body.indexOf('govuk-button--start'))
  assert.ok((await site.get('/services/homelessness')).page.querySelector('.govuk-exit-this-page'))
})

test('where another council does the work, the page says who and how, promises nothing for them, and still takes the request', async () => {
  await change({ tiers: ['county'] })
  const text = await textOf('/services/missed-bin')
  await change({ tiers: ['county', 'district'] })
  assert.match(text, /We do not do this ourselves Your district council does this\..*Tell us, and we pass it on.*We ask you later whether it helped\. If it did not, we take it up for you\./)
  assert.doesNotMatch(text, /within 2 working days/)
  assert.match(await textOf('/services/trading-standards'), /Citizens Advice consumer service Phone 0808 223 1133/)
})

test('the home page says when the phone is answered, and whether it is open now once its hours are kept', async () => {
  assert.match(await textOf('/'), /Monday to Friday, 8am to 6pm\. Text relay/)
  const periods = [{ opens: '08:00', closes: '18:00' }]
  await recordOpeningWeek(council.owner, 'line:main', { validFrom: day('2026-01-01'), week: { monday: periods, friday: periods }, onBankHolidays: [] }, 'test')
  council.tools.forget()
  assert.match(await textOf('/'), /Open until 6pm\. Text relay/)
  const told = 'Monday, 8am to 6pm; Friday, 8am to 6pm'
  for (const path of ['/services/pothole', '/accessibility', '/track']) assert.ok((await textOf(path)).includes(told), `${path} tells the hours that are recorded`)
  assert.ok((await site.get('/')).page.querySelector('footer')!.text.includes(told))
  await recordOpeningWeek(council.owner, 'place:mobile-hub', { validFrom: day('2026-01-01'), week: { tuesday: [{ opens: '09:00', closes: '12:30' }], wednesday: [{ opens: '09:00', closes: '12:30' }] }, onBankHolidays: [] }, 'test')
  council.tools.forget()
  assert.match(await textOf('/services/pothole'), /Ashcombe green: Tuesday to Wednesday, 9am to 12:30pm/)
  await recordOpeningException(council.owner, 'line:main', { from: day('2026-11-23'), to: day('2026-11-23'), periods: [{ opens: '08:00', closes: '12:00' }], reason: 'staff training' }, 'test')
  council.tools.forget()
  const differs = 'but Monday 23 November 8am to midday, staff training'
  for (const path of ['/services/pothole', '/track', '/accessibility']) assert.ok((await textOf(path)).includes(differs), `${path} tells the day that differs`)
  assert.ok((await site.get('/services')).page.querySelector('footer')!.text.includes(differs))
  council.clock.set('2026-11-20T19:00:00Z')
  assert.match(await textOf('/'), /Closed\. Opens on Monday at 8am/)
  council.clock.set('2026-11-20T10:12:00Z')
})

test('a search shows three suggestions first, and always a way to a person', async () => {
  const found = await site.get('/search?q=bin')
  assert.equal(found.page.querySelectorAll('.moot-best li').length, 3)
  const nothing = await site.get('/search?q=%3Cscript%3Exyzzy')
  assert.match(nothing.page.querySelector('h1')!.text, /We did not find that/)
  assert.equal(nothing.page.querySelector('#q')!.getAttribute('value'), '<script>xyzzy')
  for (const href of ['/services/something-else', '/services', '/complain', 'tel:01234555010']) assert.ok(nothing.page.querySelector(`main a[href="${href}"]`), href)
})

test('every link of a page leads to a page, the site’s own pages of others apart', async () => {
  const others = /^\/(performance|feedback)/
  for (const from of ['/', '/services', '/contact', '/complain', '/accessibility', '/privacy', '/cookies', '/who-does-what', '/track']) {
    const links = (await site.get(from)).page.querySelectorAll('a[href^="/"]').map((link) => link.getAttribute('href')!)
    for (const href of new Set(links)) if (!others.test(href)) assert.ok([200, 303].includes((await site.get(href)).status), `${from} → ${href}`)
  }
})

test('the accessibility statement is made from the register: what, which criterion, why, and by when', async () => {
  assert.match(await textOf('/accessibility'), /fully compliant with/)
  await change({ accessibility: [
    { what: 'The chart of waits has no table.', criterion: '1.1.1 Non-text content', reason: 'non-compliance', fixBy: '2027-03-31' },
    { what: 'Old minutes are pictures.', criterion: '1.4.5 Images of text', reason: 'disproportionate burden', fixBy: '' },
  ] })
  const text = await textOf('/accessibility')
  assert.match(text, /partially compliant with/)
  assert.match(text, /Not compliant with the accessibility regulations The chart of waits has no table\. This fails WCAG 2\.2 success criterion 1\.1\.1 Non-text content\. We plan to mend it by 31 March 2027\./)
  assert.match(text, /Disproportionate burden Old minutes are pictures\./)
  assert.match(text, /Equality and Human Rights Commission.*Equality Advisory and Support Service/)
})

test('the site sets no cookie that its page does not name', async () => {
  const named = residentCookies.map((cookie) => cookie.name as string)
  for (const path of ['/', '/search?q=bin', '/services/pothole', '/services/pothole/start', '/track', '/cookies']) {
    const names = (await site.get(path)).cookie.split('; ').filter(Boolean).map((pair) => pair.split('=')[0]!)
    assert.deepEqual(names.filter((name) => !named.includes(name)), [], path)
  }
})
