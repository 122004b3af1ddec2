import type { Queryable } from '../../platform/database/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { mayOpen, scopeOf } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { Actor, CaseFile, CasePromise } from '../case.ts'
import { quietKinds } from '../events/index.ts'
import type { NewEvent } from '../events/event-kind.ts'
import { mayMove, procedureDecides } from '../rules/moves.ts'
import type { MoveName } from '../rules/moves.ts'
import type { Refusal } from '../rules/refusal.ts'
import { lockCase, movedOnSince } from '../store/read-case.ts'
import { recordEvents } from '../store/record-events.ts'
import type { Recorded } from '../store/record-events.ts'
import { noteTellings, toTell } from '../store/telling-todo.ts'

export type { Refusal } from '../rules/refusal.ts'

export type Outcome<Done = Recorded> = { done: Done } | Refusal

/** Which case: its reference, and for a page also how many events it had when the page was drawn. */
export type CaseKey = string | { readonly ref: string; readonly seen?: number }

export function refOf(key: CaseKey): string {
  return typeof key === 'string' ? key : key.ref
}

/** As `changeCase` takes it. */
export function keyOf(key: CaseKey): { ref: string; seen?: number } {
  return typeof key === 'string' ? { ref: key } : key
}

type Key = { readonly ref: string; readonly seen?: number } | { readonly id: number; readonly seen?: number }

/**
 * Who changes a case and under which move; the resident and the system are not asked for a move. `admitted`: an officer
 * whom a module below has let in for a part that they have in this case, by its own rule.
 */
export type Who = { officer: Officer; move: MoveName } | { admitted: Officer } | { actor: Exclude<Actor, `officer:${number}`> }

export interface Held {
  caseFile: CaseFile
  promises: CasePromise[]
  now: Date
}

export const gone: Refusal = { refused: 'case/not-found', advice: 'There is no such case, or it is not for your team.' }
export const meanwhile: Refusal = { refused: 'case/meanwhile', advice: 'Something happened in this case while you were writing. Read it, then send again.' }
const byProcedure: Refusal = { refused: 'case/procedure', advice: 'This case follows a procedure. Do this with the steps under “Procedure” on its page: they keep the clocks and send the right letter.' }
/** Events of a case are numbered by a smallint. The last few thousand are for officers, who bring the case to an end, and the last hundred for the system. */
export const mostEvents = { resident: 30_000, officer: 32_600, system: 32_700 }
const full: Refusal = { refused: 'case/full', advice: 'So much has happened in this case that nothing more fits. Open a new case and name this one in it.' }
const moved: Refusal = { refused: 'case/moved-on', advice: 'This cannot be done now: the case has moved on, or your role does not allow it. Look at the case again.' }

/**
 * The one way to change a case: locks the row, asks the policy and the moves table again inside the transaction, lets
 * `decide` say which events happen, records them, and queues what must be told. Nothing leaves before the commit.
 */
export async function changeCase(
  tools: Tools, key: Key, who: Who,
  decide: (held: Held, tx: Queryable) => Promise<readonly NewEvent[] | Refusal> | readonly NewEvent[] | Refusal,
): Promise<Outcome> {
  return tools.db.transaction(async (tx) => changeCaseIn(tx, tools.clock.now(), { key, who, decide }))
}

export async function changeCaseIn(tx: Queryable, now: Date, change: {
  key: Key
  who: Who
  decide: (held: Held, tx: Queryable) => Promise<readonly NewEvent[] | Refusal> | readonly NewEvent[] | Refusal
}): Promise<Outcome> {
  const { who } = change
  const locked = await lockCase(tx, change.key)
  if (!locked) return gone
  const { caseFile, promises } = locked
  if ('officer' in who) {
    const refusal = await refusalFor(tx, who, { caseFile, seen: change.key.seen })
    if (refusal) return refusal
  }
  if (caseFile.events >= mostFor(who)) return full
  const decided = await change.decide({ caseFile, promises, now }, tx)
  if ('refused' in decided) return decided
  if (decided.length === 0) return { done: { caseFile, promises, events: [] } }
  const by: Actor = 'officer' in who ? `officer:${who.officer.id}` : 'admitted' in who ? `officer:${who.admitted.id}` : who.actor
  const recorded = await recordEvents(tx, { caseFile, promises }, { fresh: decided, by, at: now })
  await noteTellings(tx, caseFile.id, toTell(recorded))
  return { done: recorded }
}

function mostFor(who: Who): number {
  if ('actor' in who) return who.actor === 'resident' ? mostEvents.resident : mostEvents.system
  return mostEvents.officer
}

async function refusalFor(tx: Queryable, who: { officer: Officer; move: MoveName }, { caseFile, seen }: { caseFile: CaseFile; seen: number | undefined }): Promise<Refusal | undefined> {
  if (!mayOpen(scopeOf(who.officer), caseFile)) return gone
  if (seen !== undefined && seen !== caseFile.events && (await movedOnSince(tx, caseFile.id, { seen, ignoring: quietKinds }))) return meanwhile
  if (mayMove(who.officer, caseFile, who.move)) return undefined
  return procedureDecides(caseFile, who.move) ? byProcedure : moved
}
