import { applyEvent, applyPromises } from '../../cases/index.ts'
import type { CaseFile, CasePromise } from '../../cases/index.ts'
import type { StoredCase } from './read-case-batch.ts'

/** Values of a column in one form: moments as numbers, coordinates as the database's single precision keeps them. */
function plain(column: string, value: unknown): unknown {
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'number' && (column === 'latitude' || column === 'longitude')) return Math.fround(value)
  return value ?? null
}

function unlike(kept: object, rebuilt: object, columns: readonly string[]): string[] {
  const [a, b] = [kept as Record<string, unknown>, rebuilt as Record<string, unknown>]
  return columns.filter((column) => plain(column, a[column]) !== plain(column, b[column]))
}

const promiseColumns = ['number', 'due_at', 'words', 'given_at', 'given_by', 'calendar', 'calendar_version', 'state', 'ended_at', 'reason']

/** What differs between a case's rows and what its events make of it; nothing when they agree. */
export function compareCase({ row, promises, events }: StoredCase): string[] {
  if (events.length === 0) return ['it has no events']
  if (events.some((event, place) => event.seq !== place + 1)) return ['an event is missing']
  let rebuilt = { id: row.id, ref: row.ref, events: 0 } as CaseFile
  let promised: readonly CasePromise[] = []
  try {
    for (const event of events) {
      rebuilt = applyEvent(rebuilt, event)
      promised = applyPromises(promised, event)
    }
  } catch (error) {
    return [`its events cannot be followed: ${(error as Error).message}`]
  }
  const differs = unlike(row, rebuilt, Object.keys(row))
  const inPromises = promises.length === promised.length
    ? promises.flatMap((promise, place) => unlike(promise, promised[place]!, promiseColumns).map((column) => `promise ${promise.number} ${column}`))
    : [`it has ${promises.length} promises where its events make ${promised.length}`]
  return [...differs, ...inPromises]
}
