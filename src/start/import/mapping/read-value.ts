import type { ValueRule } from './mapping.ts'

/** One row of a file: cells by the name of their column. */
export type Row = Readonly<Record<string, string>>

export type ValueReader = (row: Row) => string

/** Makes a rule into a function, once for each run. The value is trimmed; '' is no value. */
export function valueReader(rule: ValueRule | undefined): ValueReader {
  if (!rule) return () => ''
  const read = textReader(rule)
  const steps = [blanked(rule), matched(rule), tabled(rule)].filter((step) => step !== undefined)
  if (steps.length === 0) return read
  return (row) => {
    let text = read(row)
    for (const step of steps) text = step(text)
    return text
  }
}

function textReader({ column, constant, template }: ValueRule): ValueReader {
  if (constant !== undefined) return () => constant
  if (column !== undefined) return (row) => (row[column] ?? '').trim()
  const parts = (template ?? '').split(/\{([^{}]+)\}/)
  return (row) => {
    const cells = parts.map((part, i) => (i % 2 === 1 ? (row[part] ?? '').trim() : part))
    return cells.some((cell, i) => i % 2 === 1 && cell !== '') ? cells.join('').trim() : ''
  }
}

function blanked({ blank }: ValueRule) {
  return blank && ((text: string) => (blank.includes(text) ? '' : text))
}

function matched({ match }: ValueRule) {
  if (match === undefined) return undefined
  const pattern = new RegExp(match, 'u')
  return (text: string) => {
    const found = pattern.exec(text)
    return (found?.[1] ?? found?.[0] ?? '').trim()
  }
}

function tabled({ values, startsWith, otherwise }: ValueRule) {
  if (!values && !startsWith && otherwise === undefined) return undefined
  const starts = Object.entries(startsWith ?? {})
  return (text: string) => {
    if (values && Object.hasOwn(values, text)) return values[text]!
    const start = starts.find(([beginning]) => text.startsWith(beginning))
    return start ? start[1] : (otherwise ?? text)
  }
}
