import type { Day } from '../platform/time/index.ts'
import type { Choice, Procedure, Version } from './contract.ts'

/** A case began before any version of its procedure held: there is no law to count by. */
export class NotInForce extends Error {
  override readonly name = 'NotInForce'
}

/** The version that holds for a case that begins on a day. Throws NotInForce. */
export function versionOn(procedure: Procedure, began: Day): Version {
  const version = procedure.versions.findLast(({ from }) => from <= began)
  if (!version) throw new NotInForce(`“${procedure.title}” holds from ${procedure.versions[0].from}; a case that began on ${began} cannot be counted by it.`)
  return version
}

/** A council's choice of a reading, for cases that begin on or after a day; without a day, for all. */
export interface Chosen {
  readonly choice: string
  readonly reading: string
  readonly from?: Day
}

/** The reading in force for a case that began on a day, or `earlier`. Throws a RangeError for a reading that there is not. */
export function readingOn(choice: Choice, chosen: readonly Chosen[], began: Day): string {
  const inForce = chosen.filter((each) => each.choice === choice.id && (each.from ?? '') <= began)
  // of one day, the one that comes last in the list
  const latest = inForce.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : Number((a.from ?? '') > (b.from ?? '')))).at(-1)
  const reading = latest?.reading ?? choice.unchosen
  if (reading !== 'earlier' && !Object.hasOwn(choice.readings, reading)) {
    throw new RangeError(`“${reading}” is not a reading of ${choice.id}. The readings are earlier, ${Object.keys(choice.readings).join(', ')}`)
  }
  return reading
}
