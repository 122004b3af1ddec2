const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

// Full stops that end no sentence.
const shortened = /\b(Mr|Mrs|Ms|Dr|St|No|Rd|Ave|e\.g|i\.e|etc)\./g

/** The sentences of a text. A blank line, a heading and each point of a list end one as well. */
export function sentencesOf(text: string): string[] {
  const lines = text.replaceAll('\r\n', '\n').split(/\n\s*\n|\n(?=\s*(?:[*#>•-]|\d+\.)\s)/)
  return lines.flatMap((line) => {
    const plain = line.replace(/^\s*(?:[*#>•-]+|\d+\.)\s+/, '').replaceAll(shortened, '$1').replaceAll(/\s+/g, ' ').trim()
    return plain ? [...segmenter.segment(plain)].map(({ segment }) => segment.trim()).filter((sentence) => wordsOf(sentence).length > 0) : []
  })
}

/** Words as they are read aloud: addresses and references left out, for nobody reads them by syllables. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((token) => !isAddress(token)).join(' ')
    .replaceAll(/\b[A-Z0-9]+(?:-[A-Z0-9]+)+\b/g, ' ')
    .match(/\p{L}[\p{L}\p{M}'’-]*|\d[\d,.:]*/gu) ?? []
}

// Looked for in each token: a pattern such as \S+@\S+ tries every start again, and a long paste would hold the process for minutes.
function isAddress(token: string): boolean {
  return token.includes('@') || token.includes('://') || /\bwww\./i.test(token)
}
