import { attributes, type Html } from '../../platform/html/index.ts'

/**
 * More attributes for an element. `true` and `false` are written as words (`aria-expanded="false"`), an empty
 * string as an empty value (`hidden=""`), and null or undefined leave the attribute out.
 */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

export function extraAttributes(given: Attributes | undefined): Html {
  const pairs: Record<string, string | number | null | undefined> = {}
  for (const [name, value] of Object.entries(given ?? {})) pairs[name] = typeof value === 'boolean' ? String(value) : value
  return attributes(pairs)
}

/** Class names in one string; empty ones and `false` are left out. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** Words by CLDR plural rule (`one`, `other` …), for text that a script counts. */
export type PluralText = Readonly<Record<string, string>>

/** `data-i18n.*` attributes, which GOV.UK Frontend scripts read their words from. */
export function wordingPairs(words: Readonly<Record<string, string | PluralText | undefined>>): Record<string, string> {
  const pairs: Record<string, string> = {}
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'object') for (const [rule, text] of Object.entries(value)) pairs[`data-i18n.${key}.${rule}`] = text
    else if (value) pairs[`data-i18n.${key}`] = value
  }
  return pairs
}

export function wordingAttributes(words: Readonly<Record<string, string | PluralText | undefined>>): Html {
  return attributes(wordingPairs(words))
}
