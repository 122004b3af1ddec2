import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDesk } from './desk.test-support.ts'

const desk = await testDesk('2026-11-20T10:00:00Z')
after(() => desk.close())
const asha = await desk.council.officer('Asha Patel', ['officer'], ['waste'])
const alder = { name: 'Rowan Alder', email: 'rowan@example.org' }

/** The links of the error summary, in order. */
const summary = (body: string) => [...(/govuk-error-summary__list">(.*?)<\/ul>/s.exec(body)?.[1] ?? '').matchAll(/href="(#[^"]+)"/g)].map((match) => match[1])

const empty: readonly { move: string; fields: Record<string, string>; links: string[] }[] = [
  { move: 'answer-and-close', fields: { text: '', outcome: '' }, links: ['#move-text', '#move-outcome'] },
  { move: 'answer-and-close', fields: { text: ' ', outcome: 'not-ours', signpost: '' }, links: ['#move-text', '#move-signpost'] },
  { move: 'answer-and-close', fields: { text: '', outcome: 'duplicate', duplicateOf: 'nothing' }, links: ['#move-text', '#move-duplicateOf'] },
  { move: 'ask', fields: { text: '', reason: '', until: '' }, links: ['#move-text', '#move-reason', '#move-until'] },
  { move: 'hand-over', fields: { text: '', to: '' }, links: ['#move-to', '#move-text'] },
  { move: 'change-promise', fields: { text: '', by: 'soon', what: '' }, links: ['#move-by', '#move-what', '#move-text'] },
  { move: 'change-details', fields: { text: '', title: '', service: '' }, links: ['#move-title', '#move-service', '#move-text'] },
]

for (const { move, fields, links } of empty) {
  test(`${move} with ${JSON.stringify(fields)}: everything that is wrong is said at once, each with a link to a field that is there`, async () => {
    const ref = await desk.report({ service: 'missed-bin', resident: alder })
    const { status, body } = await desk.post(asha, `/desk/cases/${ref}/${move}`, fields)
    assert.equal(status, 422)
    assert.deepEqual(summary(body), links)
    for (const link of links) {
      assert.match(body, new RegExp(`id="${link!.slice(1)}"`), `${link} is on the page`)
      assert.match(body, new RegExp(`id="${link!.slice(1)}-error"`), `${link} says it beside the field too`)
    }
  })
}

test('what was right is kept beside what is wrong, and what was emptied stays empty', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder })
  const { body } = await desk.post(asha, `/desk/cases/${ref}/answer-and-close`, { text: 'We came on Friday.', outcome: 'duplicate', duplicateOf: 'MH-nothing' })
  assert.deepEqual(summary(body), ['#move-duplicateOf'])
  assert.match(body, /We came on Friday\.<\/textarea>/)
  assert.match(body, /value="MH-nothing"/)
  assert.match(body, /value="duplicate"[^>]* checked/)
  const details = await desk.post(asha, `/desk/cases/${ref}/change-details`, { title: '', service: 'missed-bin', text: 'Named wrongly' })
  assert.doesNotMatch(/<input[^>]*id="move-title"[^>]*>/.exec(details.body)![0], /value="[^"]/)
})
