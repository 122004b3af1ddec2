/** How someone wants to be written to in a case, as they said it on its page. */
export interface Needs {
  readonly format: string
  readonly language: string
  readonly adjustments: string
}

export const formats = ['As you do now', 'Large print', 'Easy read', 'Braille', 'Audio', 'British Sign Language video', 'A call, not a letter'] as const

/** In one line, as officers read it; empty when nothing is asked for. */
export function needsWords({ format, language, adjustments }: Needs): string {
  return [format === formats[0] ? '' : format, language ? `Language: ${language}` : '', adjustments].filter(Boolean).join('. ')
}

/** What is known of a resident's needs after this page told us: what it told before is replaced, what we knew otherwise stays. */
export function needsKnown(known: string | null, before: string, now: string): string {
  if (!known || known === before) return now
  if (before && known.includes(before)) return known.replace(before, now).trim()
  return known.includes(now) ? known : `${known} ${now}`.trim()
}
