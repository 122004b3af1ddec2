import { exampleValues } from '../../conversations/index.ts'
import { readingCheck } from '../../platform/text/index.ts'
import type { ReadingCheck } from '../../platform/text/index.ts'
import { wordsToAvoid } from '../shipped-wording.ts'
import { blocksOf } from './blocks.ts'

/** The age that the council writes for, and the most that wording going out by itself may ask. */
export const readingAim = 9
export const oldestReadingAge = 11

// Our own addresses and hours are as long as they are; they are no one's style.
const notProse = new Set(['phone hours', 'postal address', 'in person', 'text relay', 'council', 'greeting'])

/** How hard a wording is to read once its places are filled with examples. */
export function checkReading(template: { subject: string; body: string }): ReadingCheck {
  const values = Object.fromEntries(Object.entries(exampleValues).map(([name, value]) => [name, notProse.has(name) ? '' : value]))
  const blocks = blocksOf(template.body, values, new Set())
  const text = blocks.map(({ kind, text: words }) => (kind === 'point' ? `* ${words}` : words)).join('\n\n')
  return readingCheck(text, { aim: readingAim, avoid: wordsToAvoid })
}
