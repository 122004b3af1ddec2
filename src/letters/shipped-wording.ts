import { readFileSync } from 'node:fs'
import { messageKinds } from '../conversations/index.ts'
import type { MessageKind } from '../conversations/index.ts'
import type { WordsToAvoid } from '../platform/text/index.ts'

const folder = new URL('../../data/wording/', import.meta.url)

export interface ShippedTemplate {
  template: MessageKind
  /** As the desk's list shows it. */
  name: string
  /** When it is sent. */
  about: string
  subject: string
  body: string
}

/** The wording that comes with Moothall, in the order of a case's life. */
export const shippedTemplates: readonly ShippedTemplate[] = messageKinds.map((kind) => {
  const read = JSON.parse(readFileSync(new URL(`${kind}.json`, folder), 'utf8')) as Omit<ShippedTemplate, 'body'> & { body: string[] }
  return { ...read, body: read.body.join('\n') }
})

/** Words that a council's letters do not use. */
export const wordsToAvoid: WordsToAvoid = (JSON.parse(readFileSync(new URL('words-to-avoid.json', folder), 'utf8')) as { words: Record<string, string> }).words
