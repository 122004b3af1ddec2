import assert from 'node:assert/strict'
import type { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { endStreams, eventStream, notices } from './index.ts'

const database = await testDatabase()
after(() => database.close())

async function soon(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 10))
  assert.ok(isSo(), 'it does not happen within two seconds')
}

test('notices reach every subscriber of the channel, and none that has left', async () => {
  const heard: string[] = []
  const channel = notices(database.db, 'try')
  const leave = channel.subscribe((payload) => heard.push(`a ${payload}`))
  notices(database.db, 'try').subscribe((payload) => heard.push(`b ${payload}`))
  await soon(() => true)
  const say = (payload: string) => database.db.run(`select pg_notify('try', $1)`, [payload])
  // listening begins in the background: say it until it is heard
  for (let i = 0; i < 100 && heard.length === 0; i++) {
    await say('first')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  assert.deepEqual([...new Set(heard)].sort(), ['a first', 'b first'])
  leave()
  await say('second')
  await soon(() => heard.includes('b second'))
  assert.ok(!heard.includes('a second'))
  const [listening] = await database.owner.run<{ count: number }>(`select count(*) from pg_stat_activity where query = 'listen "try"' and datname = current_database()`)
  assert.equal(listening!.count, 1, 'one connection listens, however many subscribe')
})

test('a stream sends whole messages and ends with the request', async () => {
  const gone = new AbortController()
  let stopped = 0
  const answer = eventStream({ signal: gone.signal, start: (stream) => {
    stream.send('<one>\n<two>')
    return () => void stopped++
  } })
  assert.match(answer.type!, /^text\/event-stream/)
  const chunks: string[] = []
  const body = answer.body as Readable
  body.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  await soon(() => chunks.join('').includes('two'))
  assert.equal(chunks.join(''), 'retry: 3000\n\ndata: <one>\ndata: <two>\n\n')
  gone.abort()
  await soon(() => body.readableEnded)
  assert.equal(stopped, 1)
})

test('all streams end when the server closes', async () => {
  const answers = [1, 2, 3].map(() => eventStream({ signal: new AbortController().signal, start: () => () => {} }))
  for (const answer of answers) (answer.body as Readable).resume()
  endStreams()
  await soon(() => answers.every((answer) => (answer.body as Readable).readableEnded))
})
