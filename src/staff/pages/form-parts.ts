import { errorSummary, notificationBanner } from '../../design/index.ts'
import { html, nothing, type Html } from '../../platform/html/index.ts'
import { field } from '../../platform/http/index.ts'
import type { Fields } from '../../platform/http/index.ts'
import type { Faults } from '../actions/keep-officers.ts'

export const none: Faults = {}

/** The summary at the top of a refused form; each line leads to its field, whose id is the field's name. */
export function faultSummary(faults: Faults): Html {
  const entries = Object.entries(faults)
  if (entries.length === 0) return nothing
  return errorSummary({ titleText: 'There is a problem', errorList: entries.map(([name, text]) => ({ text, href: `#${name}` })) })
}

/** The message beside one field. */
export function fault(faults: Faults, name: string): { errorMessage?: { text: string } } {
  const text = Object.hasOwn(faults, name) ? faults[name] : undefined
  return text === undefined ? {} : { errorMessage: { text } }
}

/** "Saved" after a redirect: `words` says what, by the code in the address. */
export function doneBanner(query: Fields, words: Readonly<Record<string, string>>): Html {
  const code = query['done']
  const text = typeof code === 'string' && Object.hasOwn(words, code) ? words[code] : undefined
  return text === undefined ? nothing : notificationBanner({ type: 'success', text })
}

/** Text fields of a body by name, as typed. */
export function typed<Name extends string>(body: Fields, ...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, field(body, name)])) as Record<Name, string>
}

export interface TopOptions {
  title: string
  faults?: Faults
  banner?: Html
  /** The way up, above the heading. */
  up?: { href: string; text: string }
}

/** The head of a settings page: way up, what is wrong or done, heading. */
export function top({ title, faults = none, banner = nothing, up }: TopOptions): Html {
  return html`${up ? html`<p class="desk-way-up"><a class="govuk-back-link" href="${up.href}">${up.text}</a></p>` : nothing}
${faultSummary(faults)}${banner}
<h1 class="govuk-heading-l">${title}</h1>`
}
