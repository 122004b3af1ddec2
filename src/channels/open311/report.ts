import type { Fields } from '../../platform/http/index.ts'

/** A report as the ledger keeps it: every field as sent, apart from the key. */
export interface SentReport {
  service: string
  fields: Record<string, string | string[]>
  /** Name of the key. */
  from: string
  /** ISO instant. */
  sentAt: string
}

/** Fields as sent, without the key, and without what PostgreSQL cannot keep: NUL and halves of characters. */
export function keptFields(body: Fields): Record<string, string | string[]> {
  const entries = Object.entries(body).filter(([name, value]) => name !== 'api_key' && value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [storable(name), typeof value === 'string' ? storable(value) : value!.map(storable)]))
}

function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

/** The first value of a field; a field that is empty was not sent. */
export function sent(fields: SentReport['fields'], name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name]! : ''
  const first = typeof value === 'string' ? value : (value.find((each) => each.trim() !== '') ?? '')
  return first.trim() === '' ? '' : first
}

/** Values of attribute[CODE] and attribute[CODE][], by code. */
export function sentAttributes(fields: SentReport['fields']): Map<string, string[]> {
  const attributes = new Map<string, string[]>()
  for (const [name, value] of Object.entries(fields)) {
    const code = /^attribute\[([^\]]{1,100})\](?:\[\d{0,4}\])?$/.exec(name)?.[1]
    if (code === undefined) continue
    const values = [value].flat().filter((each) => each.trim() !== '')
    if (values.length > 0) attributes.set(code, [...(attributes.get(code) ?? []), ...values])
  }
  return attributes
}
