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

/**
 * How hard a wording is to read once its places are filled with examples. Headings and points that are no sentence are
 * left out: two words and an end would make any text look easy.
 */
export function checkReading(template: { subject: string; body: string }): ReadingCheck {
  const values = Object.fromEntries(Object.entries(exampleValues).map(([name, value]) => [name, notProse.has(name) ? '' : value]))
  const blocks = blocksOf(template.body, values, new Set())
  const sentences = blocks.filter(({ kind, text }) => kind !== 'heading' && (kind !== 'point' || /[.!?]$/.test(text)))
  return readingCheck(sentences.map(({ text }) => text).join('\n\n'), { aim: readingAim, avoid: wordsToAvoid })
}
