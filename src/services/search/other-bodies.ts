import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Day } from '../../platform/time/index.ts'
import { plainWords } from './plain-words.ts'

/** Somebody else who does what councils are often asked for. */
export interface OtherBody {
  /** Residents' words for it; all words of one phrase must have been typed. */
  readonly words: readonly string[]
  readonly what: string
  readonly who: string
  readonly phone?: string
  readonly web: string
  /** When this council last tried the number and the address; absent while they are as shipped. */
  readonly checkedOn?: Day
}

/** What comes with Moothall, until a council keeps its own list. Nobody has checked these for any council. */
export const shippedOtherBodies = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../data/services/other-bodies.json'), 'utf8')) as readonly OtherBody[]

const known = new WeakMap<OtherBody, string[][]>()

function phrasesOf(body: OtherBody): string[][] {
  const kept = known.get(body) ?? body.words.map(plainWords)
  known.set(body, kept)
  return kept
}

/** Who else does what was typed: shown beside our own services, never instead of them. */
export function otherBodiesFor(typed: string, bodies: readonly OtherBody[] = shippedOtherBodies): OtherBody[] {
  const query = new Set(plainWords(typed))
  return bodies.filter((body) => phrasesOf(body).some((words) => words.every((word) => query.has(word)))).slice(0, 3)
}
