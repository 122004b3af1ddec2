/** Words that say nothing about what is wanted. */
const empty = new Set(`a about after again all also am an and any anyone are as at ask be because been but by can cannot could council did do does doing
done dont for from get getting give go going got had has have havent he help her here hi hello him his how i id if im in into is isnt it its ive just know
like make me more my near need needs new next no not now of on one or our out over own please report she should so some someone something still take tell
than thanks that the their them there they thing this to too up us use very want was wasnt we were what when where which who whose why will wish with
would yet you your`.split(/\s+/))

/** Words in the plain form in which they are compared: lower case, without accents, apostrophes and endings. */
export function plainWords(text: string): string[] {
  const words = text.normalize('NFKD').replaceAll(/[\p{M}'’]/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !empty.has(word))
  return (telling.length > 0 ? telling : words).slice(0, 24).map(stem)
}

/** Cuts the usual English endings, so that "emptied", "empties" and "empty" are one. Wrong now and then, but the same on both sides. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const single = word.replace(/^(.{3,})ie[sd]$/, '$1y').replace(/^(.i)e[sd]$/, '$1e').replace(/(ss|sh|ch|x)es$/, '$1').replace(/([^su])s$/, '$1')
  return bare(bare(single, /(?:ing|ed)$/, 3).replace(/([bdgmnprt])\1$/, '$1'), /(?:ation|ment|ness|ly|e)$/, 4)
}

/** Without the ending, when enough of the word is left to know it by. */
function bare(word: string, ending: RegExp, least: number): string {
  const cut = word.replace(ending, '')
  return cut.length >= least && /[aeiouy]/.test(cut) ? cut : word
}
