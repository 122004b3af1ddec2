import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { trustReferences } from '../../platform/database/trust-references.ts'
import { caseOpened } from '../events/case-opened.ts'
import { loadHistories } from './load-histories.ts'
import type { History } from './load-histories.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())

const at = new Date('2026-11-10T09:00:00Z')
const history = (more: Partial<History> = {}, restrictedTo?: string): History => ({
  channel: 'phone', receivedAt: at, raw: {}, searchable: 'heron',
  events: [{ ...caseOpened.happen({ kind: 'enquiry', service: 'housing-advice', title: 'Old', words: 'A word', channel: 'phone', contact: 0, team: 'housing', ...(restrictedTo ? { restrictedTo } : {}) }), at, by: 'import' }],
  ...more,
})

test('a closed case gives its team keys although references are not looked up, and its words stand apart', async () => {
  const load = (histories: History[]) => council.owner.transaction((tx) => trustReferences(tx, () => loadHistories(tx, histories)))
  await council.owner.run('delete from team_with_closed_cases')
  const [open, closed] = await load([history(), history({}, 'planning')])
  assert.deepEqual(await council.owner.run('select team_id from team_with_closed_cases'), [{ team_id: 'planning' }])
  assert.deepEqual(await council.owner.run('select case_id from case_search'), [{ case_id: open!.id }])
  assert.deepEqual(await council.owner.run('select case_id from case_search_restricted'), [{ case_id: closed!.id }])
})

test('a case keeps the reference made for it, and one without is given a free one', async () => {
  const loaded = await council.owner.transaction((tx) => loadHistories(tx, [history({ ref: '0000001' }), history(), history({ ref: '0000002' })]))
  assert.deepEqual([loaded[0]!.ref, loaded[2]!.ref], ['0000001', '0000002'])
  assert.match(loaded[1]!.ref, /^[0-9A-HJKMNP-TV-Z]{7}$/)
})

test('a trigger that fires for a row which is loaded without looking references up says that it always does', async () => {
  const tables = ['ledger_entry', 'case_file', 'case_event', 'promise', 'contact', 'case_search', 'case_search_restricted', 'message', 'feedback']
  // bit 4 of tgtype: on insert
  const found = await council.owner.run(`select tgname, tgenabled from pg_trigger where tgrelid = any(select unnest($1::text[])::regclass) and not tgisinternal and tgtype & 4 > 0`, [tables])
  assert.deepEqual(found, [{ tgname: 'case_gives_keys', tgenabled: 'A' }])
})
