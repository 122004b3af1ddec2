import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'node-html-parser'
import { testCouncil } from '../../../../../test/support/council.ts'
import { openSession, sessionCookie } from '../../../../staff/index.ts'
import { webApp } from '../../../../start/serve.ts'
import { currentTemplate, letterRoutes } from '../../../index.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools, clock } = council
const app = await webApp(tools, letterRoutes(tools))
const editor = await council.officer('Asha Patel', ['service-manager'], [])
const cookies = { [sessionCookie]: await openSession(tools.db, editor.id, clock.now()) }
const url = '/desk/settings/wording/answer'
const post = (fields: Record<string, string>) => app.inject({ method: 'POST', url, cookies, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
const shipped = (await currentTemplate(tools.db, 'answer'))!

test('the list tells of every message how old its reader must be', async () => {
  const { body } = await app.inject({ url: '/desk/settings/wording', cookies })
  const rows = parse(body).querySelectorAll('tbody tr').length
  assert.ok(rows >= 6, `${rows} templates`)
  assert.equal(body.match(/>age \d+</g)!.length, rows)
})

test('the editor shows the text, the reading age, a preview and the places', async () => {
  const { body } = await app.inject({ url, cookies })
  assert.equal(parse(body).querySelector('#body')!.text.trim(), shipped.body.trim().replaceAll('&', '&amp;'))
  assert.match(body, /Reads at age \d+/)
  assert.match(body, /We have put this right\./)
  assert.ok(body.includes('((who can help))'))
})

test('trying a text shows what it would be like and saves nothing', async () => {
  const heavy = `${shipped.body}\n\nIn accordance with the aforementioned regulations, notification regarding subsequent determinations will be facilitated, whilst customers may commence proceedings in the event that additional consideration is necessary.`
  const { body, statusCode } = await post({ do: 'try', subject: shipped.subject, body: heavy, reason: '', after: '1' })
  assert.equal(statusCode, 200)
  assert.match(body, /Instead of “customer” write “resident”/)
  assert.match(body, /Cut this sentence in two: “In accordance with/)
  assert.equal((await currentTemplate(tools.db, 'answer'))!.version, 1)
})

test('a text that cannot be used comes back whole with what to do', async () => {
  const typed = '<script>alert(1)</script> ((nonsense))'
  const { body, statusCode } = await post({ do: 'save', subject: '', body: typed, reason: 'because', after: '1' })
  assert.equal(statusCode, 422)
  const form = parse(body)
  assert.equal(form.querySelector('#reason')!.getAttribute('value'), 'because')
  assert.ok(form.querySelector('#body')!.innerHTML.includes('&lt;script&gt;alert(1)&lt;/script&gt; ((nonsense))'))
  assert.match(body, /There is no place called \(\(nonsense\)\)/)
  assert.match(form.querySelector('.govuk-error-summary')!.text, /Write the subject\./)
})

test('a good text becomes the next version with its reason; two editors do not overwrite each other', async () => {
  const fields = { do: 'save', subject: shipped.subject, body: `${shipped.body}\n\nThank you.`, reason: 'Residents asked for thanks', after: '1' }
  assert.equal((await post(fields)).statusCode, 303)
  const current = (await currentTemplate(tools.db, 'answer'))!
  assert.deepEqual([current.version, current.officer_id], [2, editor.id])
  const second = await post({ ...fields, body: `${shipped.body}\n\nMany thanks.` })
  assert.equal(second.statusCode, 422)
  assert.match(second.body, /Someone else changed this wording/)
  assert.match(second.body, /Many thanks\./)
  const follows = parse(second.body).querySelector('input[name=after]')!.getAttribute('value')
  assert.equal((await post({ ...fields, body: `${shipped.body}\n\nMany thanks.`, after: follows! })).statusCode, 303)
  const { body } = await app.inject({ url, cookies })
  assert.match(body, /Version 2, 20 November 2026, 10:12am, Asha Patel: Residents asked for thanks/)
})

test('there is no other message, and no one else may edit', async () => {
  assert.equal((await app.inject({ url: '/desk/settings/wording/nothing', cookies })).statusCode, 404)
  const other = await council.officer('Ben Cole', ['officer'], ['waste'])
  assert.equal((await app.inject({ url, cookies: { [sessionCookie]: await openSession(tools.db, other.id, clock.now()) } })).statusCode, 403)
})
