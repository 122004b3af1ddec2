import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOfDay, day } from '../../platform/time/index.ts'
import { dueWords, timeLeft } from './due-words.ts'

const now = new Date('2026-11-20T10:00:00Z')
const open = { closed_at: null, paused_at: null, outcome: null }
const said = (due: Date | null) => dueWords({ ...open, due_at: due }, now)

test('a promise is told by how near it is', () => {
  assert.deepEqual(said(endOfDay(day('2026-11-19'))), { nearness: 'late', text: '1 day late', datetime: '2026-11-19T23:59:59.999Z' })
  assert.equal(said(new Date('2026-11-20T09:20:00Z')).text, '40 minutes late')
  assert.equal(said(new Date('2026-11-20T07:00:00Z')).text, '3 hours late')
  assert.deepEqual(said(new Date('2026-11-20T16:00:00Z')), { nearness: 'soon', text: 'today 4pm', datetime: '2026-11-20T16:00:00.000Z' })
  assert.equal(said(endOfDay(day('2026-11-20'))).text, 'today')
  assert.equal(said(endOfDay(day('2026-11-21'))).text, 'tomorrow')
  assert.deepEqual({ ...said(endOfDay(day('2026-11-26'))), datetime: '' }, { nearness: 'later', text: 'Thu 26 Nov', datetime: '' })
  assert.equal(said(endOfDay(day('2027-08-02'))).text, '2 August 2027', 'a date next year says its year')
  assert.deepEqual(said(null), { nearness: 'none', text: 'no date given' })
})

test('a case that waits or is closed says so instead', () => {
  const due = endOfDay(day('2026-11-19'))
  assert.equal(dueWords({ due_at: due, closed_at: null, paused_at: new Date('2026-11-17T12:00:00Z'), outcome: null }, now).text, 'waiting since Tue 17 Nov')
  assert.equal(dueWords({ due_at: due, closed_at: new Date('2026-11-18T12:00:00Z'), paused_at: null, outcome: 'cannot' }, now).text, 'Cannot, because, Wed 18 Nov')
})

test('time left is counted in the unit that people would use', () => {
  assert.equal(timeLeft(new Date('2026-11-20T16:30:00Z'), now).text, '6 hours left')
  assert.equal(timeLeft(new Date('2026-11-20T10:20:00Z'), now).text, '20 minutes left')
  assert.equal(timeLeft(endOfDay(day('2026-11-20')), now).text, 'today')
  assert.equal(timeLeft(endOfDay(day('2026-11-24')), now).text, '4 days left')
  assert.equal(timeLeft(endOfDay(day('2026-11-18')), now).text, '2 days late')
})
