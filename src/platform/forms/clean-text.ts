/**
 * PostgreSQL refuses NUL in text and lone surrogates in JSON; XML 1.0 refuses control characters and U+FFFE/U+FFFF.
 * Answers go to all three, so they are cleaned once, here. Visible characters are never dropped.
 */
export function cleanText(text: string): string {
  const cleaned = text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[\uFFFE\uFFFF]/g, '')
    .normalize('NFC')
    .trim()
  return isBlank(cleaned) ? '' : cleaned
}

/**
 * Cleaned text on one line: runs of white space become one space. Marks that turn the direction of text go: a name stands
 * in lists and sentences, and an open mark would turn all that follows it (UAX 9; Trojan Source, CVE-2021-42574).
 */
export function cleanLine(text: string): string {
  return cleanText(text.replaceAll(/\p{Bidi_Control}/gu, '').replaceAll(/\p{Cc}/gu, (character) => (/\s/.test(character) ? ' ' : ''))).replaceAll(/\s+/g, ' ')
}

/** True for text of nothing but spaces and invisible format characters. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}]/u.test(text)
}

/** True when text has more than `max` characters; a character outside the basic plane counts once. */
export function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false
  return text.length > max * 2 || [...text].length > max
}
