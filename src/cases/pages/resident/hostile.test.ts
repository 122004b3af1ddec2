import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../../test/support/council.ts'
import { typeEverywhere } from '../../../../test/support/hostile-resident.ts'
import { residentSite } from '../../../../test/support/resident-site.ts'
import { hostileStrings } from '../../../platform/forms/hostile-strings.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
const site = await residentSite(council.tools)
after(async () => {
  await site.close()
  await council.close()
})

const own = [
  'نحن ننتظر منذ أسبوع <b>الآن</b>', '\u202eevil\u202c and \u2066mixed\u2069', `'; drop table case_file; --`, '{{constructor.constructor("x")()}}', '<svg onload=alert(1)>',
  'javascript:alert(1)', '"autofocus onfocus=alert(1) x="', '</textarea><script>alert(1)</script>', '%00%0d%0aset-cookie: a=b', '((phone)) ((council))', 'a\u0000b', '\ud83d', '../../../etc/passwd',
]

test('whatever is typed, no page fails, and what is kept is shown as it was typed', async () => {
  for (const [at, typed] of [...own, ...hostileStrings].entries()) await typeEverywhere(site, typed, { track: at < 8 })
})

test('a megabyte of text is refused in words, not with a fault', async () => {
  const { to } = await site.get('/services/something-else/start')
  const large = await site.post(to, { about: 'x'.repeat(900_000) })
  assert.equal(large.status, 422)
  assert.match(large.page.querySelector('.govuk-error-summary')!.text, /characters or less/)
  const elsewhere = await site.post('/track', { reference: 'x'.repeat(1_200_000), detail: 'x' })
  assert.equal(elsewhere.status, 413)
  assert.match(elsewhere.body, /too large/)
})

test('a body of another kind, or of many fields, is refused in words', async () => {
  const { to } = await site.get('/services/something-else/start')
  assert.ok((await site.post(to, Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`f${i}`, 'x'])))).status < 500)
  assert.ok((await site.send('/track', { reference: 'x' }, [{ field: 'f', name: 'x', bytes: Buffer.from('x') }])).status < 500)
})
