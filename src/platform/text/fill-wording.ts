export interface Filled {
  text: string
  /** Names of places that nothing was given for, in order; they stay in the text as they are. */
  unknown: string[]
}

const place = /\(\(([^()\n]{1,60})\)\)/g

/** Puts values in the ((named places)) of a wording, once: a value that looks like a place is left as it is. */
export function fillWording(text: string, values: Readonly<Record<string, string>>): Filled {
  const unknown = new Set<string>()
  const filled = text.replaceAll(place, (whole, written: string) => {
    const name = nameOf(written)
    if (Object.hasOwn(values, name)) return values[name]!
    unknown.add(name)
    return whole
  })
  return { text: filled, unknown: [...unknown] }
}

/** The names of the places in a wording, each once. */
export function placesIn(text: string): string[] {
  return [...new Set([...text.matchAll(place)].map(([, written]) => nameOf(written!)))]
}

function nameOf(written: string): string {
  return written.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}
