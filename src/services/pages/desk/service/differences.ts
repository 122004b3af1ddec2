/** One thing that differs between two versions, in words: "promise, clock, count", "3", "5". */
export interface Difference {
  what: string
  before: string
  after: string
}

/** Every leaf that differs. Lists of things with a code are compared by code, so that a moved question is not two changes. */
export function differences(before: object, after: object): Difference[] {
  const [a, b] = [new Map(leaves(before, [])), new Map(leaves(after, []))]
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((what) => a.get(what) !== b.get(what))
    .map((what) => ({ what, before: a.get(what) ?? '', after: b.get(what) ?? '' }))
}

function leaves(value: unknown, path: readonly string[]): [string, string][] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [[path.map(words).join(', '), String(value)]]
  const entries = Array.isArray(value) ? value.map((one: unknown, place) => [codeOf(one) ?? String(place + 1), one] as const) : Object.entries(value)
  return entries.flatMap(([key, one]) => leaves(one, [...path, key]))
}

function codeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'code' in value ? String(value.code) : undefined
}

function words(key: string): string {
  return key.replaceAll(/([A-Z])/g, ' $1').replaceAll('-', ' ').toLowerCase()
}
