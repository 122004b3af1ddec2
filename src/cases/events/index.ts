import type { CaseEvent, CaseFile, CasePromise } from '../case.ts'
import { caseOpened } from './case-opened.ts'
import * as closing from './closing.ts'
import * as correspondence from './correspondence.ts'
import type { EventKind } from './event-kind.ts'
import * as ownership from './ownership.ts'
import * as procedure from './procedure.ts'
import { promiseBroken } from './promise-broken.ts'
import { promiseChanged } from './promise-changed.ts'
import { promiseFulfilled } from './promise-fulfilled.ts'
import { promiseGiven } from './promise-given.ts'
import { promiseRecounted } from './promise-recounted.ts'

const all = [caseOpened, promiseGiven, promiseChanged, promiseFulfilled, promiseBroken, promiseRecounted, ...Object.values(ownership), ...Object.values(correspondence), ...Object.values(closing), ...Object.values(procedure)]

const kinds = new Map(all.map((kind) => [kind.kind, kind as unknown as EventKind<Record<string, unknown>>]))

export function eventKind(name: string): EventKind<Record<string, unknown>> {
  const kind = kinds.get(name)
  if (!kind) throw new Error(`No event is called ${name}`)
  return kind
}

/** Kinds that do not matter to somebody who is writing. */
export const quietKinds = [...kinds.values()].filter((kind) => kind.quiet).map((kind) => kind.kind)

export const eventKinds = [...kinds.keys()]

/** The case row after one more event. For the first event the row before is only an id and a reference. */
export function applyEvent(before: CaseFile, event: CaseEvent): CaseFile {
  return { ...before, ...eventKind(event.kind).apply?.(before, event.data, event), changed_at: event.at, events: event.seq }
}

export function applyPromises(before: readonly CasePromise[], event: CaseEvent): readonly CasePromise[] {
  return eventKind(event.kind).applyPromises?.(before, event.data, event) ?? before
}
