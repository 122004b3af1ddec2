const withScheme = /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+|\bwww\.\S+/gi
const bare = /(?<![\w@.-])(?:[\p{L}\p{N}-]{1,63}\.)+(?:com|net|org|uk|info|biz|io|co|ru|cn|top|xyz|site|online|shop|club|link|click|me|ly|gl|app|dev|eu|de|fr|tk)\b(?:[/?#:]\S*)?/giu

/**
 * A resident's words with addresses of pages left out. Anyone can type anyone's e-mail address into a form: what we send
 * back must not carry a stranger's link in the council's name.
 */
export function withoutLinks(words: string): string {
  return words.replaceAll(withScheme, '[link left out]').replaceAll(bare, '[link left out]')
}

/** The first `longest` characters, cut between words. */
export function shortened(words: string, longest: number): string {
  if (words.length <= longest) return words
  return `${words.slice(0, longest).toWellFormed().replace(/\s+\S*$/, '')} …`
}
