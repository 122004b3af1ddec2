import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../../test/support/council.ts'
import { fillIn, residentSite } from '../../../../test/support/resident-site.ts'
import { closeCase, receiveContact } from '../../index.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
const site = await residentSite(council.tools)
after(async () => {
  await site.close()
  await council.close()
})
const asha = await council.officer('Asha Patel', ['officer'], ['street-scene', 'highways', 'waste'])

const report = (service: string, address: string, restricted = false) => receiveContact(council.tools, { channel: 'phone', raw: {}, by: 'resident', read: () => ({ service, words: 'Dumped by number 14, it is him again', happenedAt: council.clock.now(), place: { address } }) })
  .then(async ({ ref, caseId }) => {
    if (restricted) await council.owner.run(`update case_file set restricted_to = 'waste' where id = $1`, [caseId])
    return ref
  })

async function firstChoice(code: string): Promise<string> {
  const question = (await council.tools.catalogue()).services.get('fly-tipping')!.questions.find((one) => one.code === code)
  return question && 'choices' in question ? question.choices[0]!.code : ''
}

/** What the check page says of it, at this place. */
async function told(address: string): Promise<string> {
  const answers = { what: { what: (await firstChoice('what')) }, size: { size: await firstChoice('size') }, where: { 'where-address': address }, 'your-choice': { 'your-choice': 'unknown' } }
  const check = `${await fillIn(site, 'fly-tipping', answers)}/check`
  return /We may know of this already[\s\S]*?(?=Now send it)/.exec((await site.get(check)).page.querySelector('main')!.structuredText)?.[0].replace(/\s+/g, ' ').trim() ?? ''
}

test('whoever reports what is known already is told so before sending, without a word of whoever told us first', async () => {
  assert.equal(await told('Green Lane'), '')
  const ref = await report('fly-tipping', 'green lane')
  const words = await told('Green Lane')
  assert.match(words, /Somebody told us of the same there on Friday 20 November 2026, and we are still dealing with it\. We promised: “/)
  assert.doesNotMatch(words, /number 14|MH-/)
  assert.equal(await told('Mill Lane'), '', 'another place')
  await closeCase(council.tools, asha, ref, { outcome: 'fixed', answer: 'Cleared.' })
  assert.equal(await told('Green Lane'), '', 'what is done may come again')
})

test('a case that few may see, and one of another service, are not told', async () => {
  await report('fly-tipping', 'Kiln Close', true)
  await report('graffiti', 'Kiln Close')
  assert.equal(await told('Kiln Close'), '')
})
