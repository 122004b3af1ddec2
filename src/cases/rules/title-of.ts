import { cleanLine } from '../../platform/forms/index.ts'
import { sentencesOf } from '../../platform/text/index.ts'
import type { CaseKind } from './words.ts'

/** Characters of a title that is made from somebody's own words. */
const longest = 80

/** What a case is about, as far as a title is made of it. */
export interface Matter {
  kind: CaseKind
  service: string
  words: string
  /** First line of an address. */
  where?: string | undefined
  /** Few may see it: its own words stay inside. */
  isRestricted: boolean
}

/**
 * A short name for a case whose channel gave none: the service and the place. A complaint's service says nothing of the
 * matter, so that a list of them would be one name over and over: it is called by the first sentence of its own words.
 */
export function titleOf({ kind, service, words, where, isRestricted }: Matter): string {
  const own = kind === 'complaint' && !isRestricted ? firstSentence(words) : ''
  return own || (where ? `${service}, ${where}` : service)
}

/** Somebody's words on one line as they stand under a title: without what the title says already; empty when that is all. */
export function wordsBeyond(title: string, words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.toLowerCase().startsWith(title.toLowerCase()) ? line.slice(title.length).replace(/^[\s.!?;:,]+/, '') : line
}

const greeting = /^(?:(?:dear|hello|hi|good (?:morning|afternoon|evening)|to whom it may concern)\b[^\n,.!:]{0,60}[,.!:\n]\s*)+/i

/** Without a greeting and its full stop, cut between words; empty where nothing is said. */
function firstSentence(words: string): string {
  const plain = words.slice(0, 1000).trim()
  const said = sentencesOf(plain.replace(greeting, ''))[0] ?? sentencesOf(plain)[0] ?? ''
  const line = capitalised(cleanLine(said).replace(/[.;:,]+$/, ''))
  if (line.length <= longest) return line
  const cut = line.slice(0, longest).toWellFormed()
  return `${(/^(.{40,})\s\S*$/.exec(cut)?.[1] ?? cut).replace(/[\s.;:,–-]+$/, '')} …`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
