import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../../test/support/council.ts'
import { fileAdded } from '../../events/correspondence.ts'
import { changeCase, readCaseUnscoped, receiveContact } from '../../index.ts'
import { addAttachment, addToDraft, draftAttachments, readForResident, residentAttachments } from '../../store/attachments.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
after(() => council.close())
const { tools, clock } = council
const file = (name: string, by: string) => ({ name, type: 'text/plain', bytes: 1, stored: 'a'.repeat(64), added_by: by, added_at: clock.now() })

test('a file marked for the resident is theirs to open; one for officers is not there', async () => {
  const { ref } = await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'once', happenedAt: clock.now() }) })
  const { id: caseId } = (await readCaseUnscoped(tools.db, { ref }))!
  const ids = { shown: 0, hidden: 0 }
  await changeCase(tools, { id: caseId }, { actor: 'system' }, async (_held, tx) => {
    ids.shown = await addAttachment(tx, { caseId }, file('plan.txt', 'officer:1'))
    ids.hidden = await addAttachment(tx, { caseId }, file('note.txt', 'officer:1'))
    return [fileAdded.happen({ attachment: ids.shown, name: 'plan.txt' }), fileAdded.happen({ attachment: ids.hidden, name: 'note.txt', internal: true })]
  })
  await addAttachment(tools.db, { caseId }, file('sent.txt', 'resident'))
  assert.deepEqual((await residentAttachments(tools.db, caseId)).map(({ name }) => name), ['plan.txt', 'sent.txt'])
  assert.equal((await readForResident(tools.db, caseId, ids.shown))?.name, 'plan.txt')
  assert.equal(await readForResident(tools.db, caseId, ids.hidden), undefined)
  assert.equal(await readForResident(tools.db, caseId + 1, ids.shown), undefined)
})

test('thirty files sent at once on one message are five', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, i) => addToDraft(tools.db, 'message:x', file(`${i}.txt`, 'resident'), 5)))
  assert.equal((await draftAttachments(tools.db, 'message:x')).length, 5)
})
