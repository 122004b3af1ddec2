/** W3C profile of ISO 8601, whole seconds, zone Z. */
export function writeMoment(at: Date): string {
  return at.toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/**
 * Reads a moment that must say its zone. In a query a plus sign often arrives as a space, because the sender did not encode
 * it. `end` reaches to the end of a second given whole: what we print is cut to the second, and must be found again.
 */
export function readMoment(text: string, edge: 'start' | 'end'): Date | undefined {
  const [, moment, fraction, zone] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(\.\d{1,9})?(Z|[+ -]\d{2}:?\d{2})$/i.exec(text.trim()) ?? []
  if (!moment || !zone) return undefined
  const at = new Date(`${moment}${fraction?.slice(0, 4) ?? ''}${zone.toUpperCase().replace(' ', '+').replace(/(\d{2})(\d{2})$/, '$1:$2')}`)
  if (Number.isNaN(at.getTime())) return undefined
  return edge === 'end' && !fraction ? new Date(at.getTime() + 999) : at
}
