import type { PoolClient } from 'pg'
import type { Row } from '../src/platform/database/index.ts'
import type { Statement } from './recording-database.ts'

/** What was one thing when it was recorded and is another now: ids that the database gave, references, drafts. */
export type Swaps = Map<string | number, string | number>

/** Columns whose values later statements name again. */
const given = ['id', 'number']

/** Milliseconds by statement, added up. */
export type Tally = Map<string, { count: number; ms: number }>

/** Sends the same statements over the bare driver, one after the other on one connection, with this round's own ids in place of the recorded ones. */
export async function replay(client: PoolClient, statements: readonly Statement[], swaps: Swaps, tally?: Tally): Promise<void> {
  for (const { name, text, values, rows } of statements) {
    const begun = performance.now()
    const now = await client.query({ ...(name ? { name } : {}), text, values: values.map((value) => swapped(value, swaps)) })
    if (tally) count(tally, name ?? text.trim().slice(0, 24), performance.now() - begun)
    rows.forEach((row, i) => learn(row, now.rows[i] as Row | undefined, swaps))
  }
}

function count(tally: Tally, name: string, ms: number): void {
  const sum = tally.get(name) ?? { count: 0, ms: 0 }
  tally.set(name, { count: sum.count + 1, ms: sum.ms + ms })
}

function learn(before: Row, now: Row | undefined, swaps: Swaps): void {
  for (const column of given) {
    const [old, fresh] = [before[column], now?.[column]]
    if (typeof old === 'number' && typeof fresh === 'number' && old !== fresh) swaps.set(old, fresh)
  }
}

function swapped(value: unknown, swaps: Swaps): unknown {
  if (Array.isArray(value)) return value.map((each) => swapped(each, swaps))
  if (typeof value === 'number') return swaps.get(value) ?? value
  if (typeof value !== 'string') return value
  let text = value
  for (const [old, fresh] of swaps) {
    if (typeof old === 'string') text = text.replaceAll(old, String(fresh))
    else if (text.startsWith('{') || text.startsWith('[')) text = text.replace(new RegExp(`(?<=[:,[])${old}(?=[,}\\]])`, 'g'), String(fresh))
  }
  return text
}
