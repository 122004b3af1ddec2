import type { CaseFile, Held } from '../../cases/index.ts'
import { closedData, promiseData } from './history-of.ts'
import type { Origin, ReadRow } from './history-of.ts'

interface Change {
  event: { kind: string; data: Record<string, unknown> }
  at: Date
}

/** What must have happened since the last export, for the case to stand as the source says now. Pure. */
export function changesOf({ caseFile, promises, now }: Held, read: ReadRow, origin: Origin): Change[] {
  const { case: later } = read
  const changes: Change[] = []
  const add = (kind: string, data: Record<string, unknown>, at: Date) => changes.push({ event: { kind, data }, at })
  const closedAgain = caseFile.closed_at !== null && caseFile.closed_at.getTime() !== later.closedAt?.getTime()
  const at = later.closedAt ?? now
  // a closing time that moved, or went: what was closed was opened again in between
  if (closedAgain) add('case-reopened', { reason: 'Open again in the source' }, caseFile.closed_at!)
  if (caseFile.service_code !== read.service || caseFile.title !== later.title) add('details-changed', { service: read.service, title: later.title, reason: 'Changed in the source' }, at)
  addPromise(add, { caseFile, number: promises.length + 1, closedAgain }, read, origin)
  if (later.closedAt && (caseFile.closed_at === null || closedAgain)) add('case-closed', closedData(later), later.closedAt)
  return changes
}

type Add = (kind: string, data: Record<string, unknown>, at: Date) => void

function addPromise(add: Add, before: { caseFile: CaseFile; number: number; closedAgain: boolean }, { case: later }: ReadRow, origin: Origin): void {
  const { caseFile, number, closedAgain } = before
  if (!later.promisedBy) return
  const same = caseFile.due_at?.getTime() === later.promisedBy.getTime()
  if (same && !closedAgain) return
  if (caseFile.closed_at !== null && !closedAgain) return
  const data = promiseData(later.promisedBy, number, origin)
  // we know the new date, not the day on which it was given: no later than the case's own closing or the promise itself
  if (caseFile.due_at && !closedAgain) add('promise-changed', { ...data, reason: 'the source gave another date' }, caseFile.changed_at)
  else add('promise-given', data, caseFile.changed_at)
}
