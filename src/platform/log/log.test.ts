import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { makeLog } from './index.ts'

test('a fault of the database is told by its code and place, never by the values that were typed', () => {
  const lines: string[] = []
  const log = makeLog('info', (line) => void lines.push(line))
  const fault = Object.assign(new pg.DatabaseError('invalid input syntax for type integer: "D. Alder\n    at home"', 1, 'error'), { severity: 'ERROR', code: '22P02', detail: 'Key (email)=(alder@example.org)', constraint: 'officer_email', table: 'officer', routine: 'pg_strtoint32' })
  log.error({ error: fault }, 'failed')
  log.error({ error: new Error('not kept', { cause: fault }) }, 'failed')
  for (const line of lines) {
    assert.doesNotMatch(line, /Alder|alder/)
    assert.match(line, /22P02.*officer_email/)
  }
  log.warn({ error: new Error('disk full') }, 'failed')
  assert.match(lines[2]!, /disk full/)
})
