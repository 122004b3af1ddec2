import { syllable } from 'syllable'
import { sentencesOf, wordsOf } from './sentences.ts'
import { heavyWords } from './heavy-words.ts'

/** Word or phrase, in lower case → what to write instead. */
export type WordsToAvoid = Readonly<Record<string, string>>

export interface ReadingCheck {
  /** In years, from 5; null when there is too little text to say, or too much. */
  readingAge: number | null
  /** Longer than is checked: the counts are zero and the advice says so. */
  tooLong: boolean
  sentences: number
  words: number
  /** Sentences of more than 25 words, the limit of GOV.UK's content style. */
  longSentences: string[]
  /** Words to avoid that are in it, with what to write instead. */
  avoid: { word: string; instead: string }[]
  /** What to do, in order of what helps most; empty when nothing need be done. */
  advice: string[]
}

const longest = 25
const enough = 10

/** Characters. Nothing that we send is as long; what is pasted may be. */
const mostChecked = 20_000
const unchecked: ReadingCheck = { readingAge: null, tooLong: true, sentences: 0, words: 0, longSentences: [], avoid: [], advice: ['This is too long to check how hard it is to read. Keep it under 20,000 characters.'] }

/**
 * How old a reader must be: the Flesch-Kincaid grade (0.39 × words a sentence + 11.8 × syllables a word − 15.59) and five
 * years. A guide for whoever writes, not a verdict: it counts lengths and knows nothing of sense.
 */
export function readingCheck(text: string, options: { aim?: number; avoid?: WordsToAvoid } = {}): ReadingCheck {
  if (text.length > mostChecked) return unchecked
  const aim = options.aim ?? 9
  const sentences = sentencesOf(text.replaceAll(/\(\(([^()\n]*)\)\)/g, '$1'))
  const counted = sentences.map((sentence) => wordsOf(sentence))
  const words = counted.flat()
  const readingAge = words.length < enough ? null : ageOf(words, sentences.length)
  const longSentences = sentences.filter((_sentence, at) => counted[at]!.length > longest)
  const avoid = found(sentences.join('\n'), { ...heavyWords, ...options.avoid })
  return { readingAge, tooLong: false, sentences: sentences.length, words: words.length, longSentences, avoid, advice: advise({ readingAge, aim, longSentences, avoid, words }) }
}

function ageOf(words: readonly string[], sentences: number): number {
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return Math.max(5, Math.round(0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59 + 5))
}

function found(text: string, avoid: WordsToAvoid): { word: string; instead: string }[] {
  const lower = ` ${text.toLowerCase().replaceAll(/[^\p{L}'’-]+/gu, ' ')} `
  return Object.entries(avoid).filter(([word]) => lower.includes(` ${word} `) || lower.includes(` ${word}s `)).map(([word, instead]) => ({ word, instead }))
}

function advise({ readingAge, aim, longSentences, avoid, words }: Pick<ReadingCheck, 'readingAge' | 'longSentences' | 'avoid'> & { aim: number; words: readonly string[] }): string[] {
  const advice = longSentences.map((sentence) => `Cut this sentence in two: “${sentence.split(' ').slice(0, 8).join(' ')}…”`)
  advice.push(...avoid.map(({ word, instead }) => `Instead of “${word}” write “${instead}”.`))
  if (readingAge === null || readingAge <= aim) return advice
  const hard = [...new Set(words.filter((word) => syllable(word) >= 4).map((word) => word.toLowerCase()))].slice(0, 6)
  if (hard.length > 0) advice.push(`Find shorter words for ${hard.map((word) => `“${word}”`).join(', ')}, or explain them.`)
  if (advice.length === 0) advice.push('Use shorter sentences and shorter words.')
  return advice
}
