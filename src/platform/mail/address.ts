const atom = String.raw`[^\s@<>,;:"()\[\]\\\p{C}]`
const one = new RegExp(`^${atom}{1,64}@(?:${atom}{1,63})(?:\\.${atom}{1,63})+$`, 'u')

/** True for exactly one bare address: no display name, no list, no group, nothing quoted. */
export function isOneAddress(text: string): boolean {
  return text.length <= 254 && one.test(text) && !text.includes('..')
}

/** A value fit for a header: control and invisible formatting characters become spaces, at most `longest` characters. */
export function oneLine(text: string, longest = 200): string {
  const line = text.toWellFormed().replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\s]+/gu, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line
}
