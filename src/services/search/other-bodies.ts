import { readFileSync } from 'node:fs'
import path from 'node:path'
import { plainWords } from './plain-words.ts'

/** Somebody else who does what councils are often asked for. */
export interface OtherBody {
  /** Residents' words for it; all words of one phrase must have been typed. */
  readonly words: readonly string[]
  readonly what: string
  readonly who: string
  readonly phone?: string
  readonly web: string
}

const bodies = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../data/services/other-bodies.json'), 'utf8')) as readonly OtherBody[]
const known = bodies.map((body) => ({ body, phrases: body.words.map(plainWords) }))

/** Who else does what was typed: shown beside our own services, never instead of them. */
export function otherBodiesFor(typed: string): OtherBody[] {
  const query = new Set(plainWords(typed))
  return known.filter(({ phrases }) => phrases.some((words) => words.every((word) => query.has(word)))).map(({ body }) => body).slice(0, 3)
}
