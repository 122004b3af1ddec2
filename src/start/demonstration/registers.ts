import type { Dice } from './dice.ts'

/** People do not all type alike: in a hurry, on a phone, without the shift key, or with a spelling of their own. */
export function speak(dice: Dice, text: string, slips: readonly (readonly [string, string])[]): string {
  const how = dice.weighted({ plain: 62, slips: 15, casual: 11, hurried: 7, shouted: 2, thumbs: 3 })
  if (how === 'slips') return slip(dice, text, slips, 2)
  if (how === 'casual') return casual(slip(dice, text, slips, 1))
  if (how === 'hurried') return slip(dice, text, slips, 1).replace(/([a-z])\. ([A-Z])/g, (whole, before: string, after: string) => (dice.chance(0.5) ? `${before}, ${after.toLowerCase()}` : whole)).replace(/\.$/, '')
  if (how === 'shouted') return shouted(dice, text)
  return how === 'thumbs' ? mistyped(dice, text) : text
}

const wholeWord = (words: string) => new RegExp(`(?<![\\w'])${words}(?![\\w'])`)

function slip(dice: Dice, text: string, slips: readonly (readonly [string, string])[], most: number): string {
  const possible = slips.filter(([right]) => wholeWord(right).test(text))
  for (let i = 0; i < most && possible.length > 0; i++) {
    const [right, wrong] = dice.pick(possible)
    text = text.replace(wholeWord(right), wrong)
  }
  return text
}

function casual(text: string): string {
  return text.toLowerCase().replace(/'/g, '').replace(/\bi am\b/g, 'im').replace(/\byou\b/g, 'u').replace(/\bplease\b/g, 'pls').replace(/\.(?=\s|$)/g, '').trim()
}

/** One sentence in capitals. */
function shouted(dice: Dice, text: string): string {
  const sentences = text.match(/[^.!?]+[.!?]+\s*|[^.!?]+$/g) ?? [text]
  const loud = dice.whole(0, sentences.length - 1)
  return sentences.map((sentence, i) => (i === loud ? sentence.toUpperCase() : sentence)).join('')
}

/** Two letters the wrong way round, in a word or two. */
function mistyped(dice: Dice, text: string): string {
  return text.replace(/\b[a-z]{5,}\b/g, (word) => (dice.chance(0.06) ? `${word.slice(0, -3)}${word.at(-2)}${word.at(-3)}${word.at(-1)}` : word))
}
