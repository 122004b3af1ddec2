import { readingCheck } from '../../platform/text/index.ts'
import type { ReadingCheck } from '../../platform/text/index.ts'
import { wordsToAvoid } from '../../letters/index.ts'
import type { LetterPart } from './letter-parts.ts'

/** Parts in which the resident is quoted: their words are theirs. */
const quoting: ReadonlySet<string> = new Set(['complaint', 'statement', 'issues'])

/** What a letter lacks, in words for whoever writes it; empty when it may go. */
export function letterFaults(parts: readonly LetterPart[]): { part: string; advice: string }[] {
  return parts.flatMap(({ id, asked, text, must }) => {
    if (!text.trim()) return [{ part: id, advice: `The letter must say this: ${lower(asked)}.` }]
    if (must && !text.includes(must)) return [{ part: id, advice: `“${asked}” must have “${must}” in it.` }]
    const unfit = quoting.has(id) ? undefined : unfitWord(text)
    return unfit ? [{ part: id, advice: `Instead of “${unfit.word}” write “${unfit.instead}”: we are a council, and this is a resident.` }] : []
  })
}

/** A word that makes a business of the council: what our list says to replace by “resident”. */
function unfitWord(text: string): { word: string; instead: string } | undefined {
  return readingCheck(text, { avoid: wordsToAvoid }).avoid.find(({ instead }) => instead.startsWith('resident'))
}

export function readingOf(parts: readonly Pick<LetterPart, 'id' | 'text'>[]): ReadingCheck {
  return readingCheck(parts.filter(({ id }) => !quoting.has(id)).map(({ text }) => text).join('\n\n'), { aim: 9, avoid: wordsToAvoid })
}

export function letterText(parts: readonly Pick<LetterPart, 'text'>[]): string {
  return parts.map(({ text }) => text.trim()).filter(Boolean).join('\n\n')
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
