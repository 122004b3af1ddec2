import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'node-html-parser'
import { testCouncil } from '../../../../test/support/council.ts'
import { closeCase, readEvents, receiveContact } from '../../../cases/index.ts'
import { feedbackPath } from '../../../conversations/index.ts'
import { wording } from '../../../letters/index.ts'
import { conversationTasks } from '../../../conversations/index.ts'
import { signLink } from '../../../platform/links/index.ts'
import { webApp } from '../../../start/serve.ts'
import { feedbackRoutes, feedbackTasks, readFeedback } from '../../index.ts'
import { askUnanswered } from '../../jobs/feedback-tasks.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools, clock } = council
const app = await webApp(tools, feedbackRoutes(tools))
const officer = await council.officer('Asha Patel', ['officer'], ['waste'])

async function closed() {
  const { caseId, ref } = await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'Missed', happenedAt: clock.now(), resident: { name: 'D. Alder', email: 'alder@example.org' } }) })
  await closeCase(tools, officer, ref, { outcome: 'fixed', answer: 'We emptied it.' })
  return { caseId, ref, url: feedbackPath(tools.config, ref, clock.now()) }
}
const post = (url: string, fields: Record<string, string>) => app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })

test('one page asks; the answer is kept, told on the case, and due in the figures', async () => {
  const { caseId, url } = await closed()
  const asked = await app.inject({ url })
  assert.equal(asked.statusCode, 200)
  assert.equal(parse(asked.body).querySelectorAll('form').length, 1)
  await council.owner.run('delete from fact_todo')
  const sent = await post(url, { rating: 'poor', resolved: 'no', reason: 'time', comment: ' Still <b>here</b>.\u0007 ' })
  assert.equal(sent.statusCode, 303)
  const kept = (await readFeedback(tools.db, caseId))!
  assert.deepEqual([kept.rating, kept.resolved, kept.reason, kept.comment], ['poor', 'no', 'time', 'Still <b>here</b>.'])
  const told = (await readEvents(tools.db, caseId)).at(-1)!
  assert.deepEqual([told.kind, told.by, told.data], ['feedback-given', 'resident', { rating: 'poor', resolved: 'no', comment: 'Still <b>here</b>.' }])
  const todo = await council.owner.run<{ subject: string }>('select subject from fact_todo where id = $1', [caseId])
  assert.ok(todo.some(({ subject }) => subject === 'feedback'))
  const thanks = await app.inject({ url: sent.headers.location! })
  assert.match(thanks.body, /Tell us that it is not fixed/)
  assert.match(thanks.body, /href="\/services\/complaint"/)
  assert.match(thanks.body, /01234 555 010/)
})

test('who is content is thanked and left alone; the last answer holds and the same one twice is told once', async () => {
  const { caseId, url } = await closed()
  const good = { rating: 'good', resolved: 'yes', comment: '' }
  await post(url, { rating: 'poor', resolved: 'no' })
  await post(url, good)
  const sent = await post(url, good)
  assert.equal((await readEvents(tools.db, caseId)).filter(({ kind }) => kind === 'feedback-given').length, 2)
  assert.equal((await readFeedback(tools.db, caseId))!.rating, 'good')
  const thanks = await app.inject({ url: sent.headers.location! })
  assert.doesNotMatch(thanks.body, /not fixed|complain about/)
  assert.match((await app.inject({ url })).body, /value="good" checked/)
})

test('what is missing is told, and what was typed stays', async () => {
  const { caseId, url } = await closed()
  const wrong = await post(url, { rating: 'splendid', comment: '<script>1</script>' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /<title>Error: /)
  assert.match(parse(wrong.body).querySelector('.govuk-error-summary')!.text, /Select how we did\s*Select whether we put it right/)
  assert.ok(wrong.body.includes('&lt;script&gt;1&lt;/script&gt;'))
  assert.equal(await readFeedback(tools.db, caseId), undefined)
})

test('only the whole link of this purpose opens it, and only for 90 days', async () => {
  const { ref, url } = await closed()
  assert.equal((await app.inject({ url: `${url.slice(0, -1)}` })).statusCode, 404)
  assert.equal((await app.inject({ url: `/feedback/${signLink(tools.config.secretKey, 'track', ref, new Date('2030-01-01'))}` })).statusCode, 404)
  const over = await app.inject({ url: feedbackPath(tools.config, ref, new Date('2026-08-01T00:00:00Z')) })
  assert.equal(over.statusCode, 410)
  assert.match(over.body, /by phone or by letter/)
})

test('the answer offers it; a week later it is asked once, of those who have not said', async () => {
  const run = async (name: string, payload: object) => [...conversationTasks(wording), ...feedbackTasks].find((task) => task.name === name)!.run(payload, tools)
  await council.owner.run('delete from telling_todo')
  const silent = await closed()
  const spoken = await closed()
  for (const { caseId } of [silent, spoken]) {
    await run('tell-residents', {})
    const [message] = await council.owner.run<{ id: number }>(`select id from message where case_id = $1 and kind = 'answer'`, [caseId])
    await run('send-message', { id: message!.id })
    await run('offer-feedback', { caseId })
    await run('offer-feedback', { caseId })
  }
  assert.equal((await readFeedback(tools.db, silent.caseId))!.answered_at, null)
  await post(spoken.url, { rating: 'good', resolved: 'yes' })
  assert.equal(await askUnanswered(tools), 0, 'not before a week has passed')
  clock.set('2026-11-28T09:30:00Z')
  assert.equal(await askUnanswered(tools), 1)
  assert.equal(await askUnanswered(tools), 0)
  const asked = await council.owner.run<{ case_id: number }>(`select case_id from message where kind = 'feedback-request'`)
  assert.deepEqual(asked.map((row) => row.case_id), [silent.caseId])
})
