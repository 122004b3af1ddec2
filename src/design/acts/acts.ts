import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames } from '../attributes/attributes.ts'
import { keyHint } from '../key-hint/key-hint.ts'
import { linkTarget } from '../link/link.ts'

export interface Act {
  readonly text: string
  readonly key?: string | undefined
  /** A link; without it the act is a submit button. */
  readonly href?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
}

export interface ActsOptions {
  /** The first is the one most often wanted. */
  readonly items: readonly Act[]
  /** At the end of the row: "reads at age 9". */
  readonly note?: string | undefined
}

/** What an officer may do here, in one row, each with its key. */
export function acts(options: ActsOptions): Html {
  return html`<div class="desk-acts">${options.items.map(act)}${options.note ? html`<p class="desk-acts__note">${options.note}</p>` : nothing}</div>`
}

function act(given: Act, at: number): Html {
  const classes = classNames('desk-act', at === 0 && 'desk-act--first')
  const inner = html`${given.text}${given.key ? keyHint(given.key) : nothing}`
  const keys = attributes({ 'aria-keyshortcuts': given.key ? (keyNames[given.key] ?? given.key) : null })
  if (given.href) return html`<a class="${classes}" href="${linkTarget(given.href)}"${keys}>${inner}</a>`
  return html`<button type="submit" class="${classes}"${attributes({ name: given.name, value: given.value })}${keys}>${inner}</button>`
}

const keyNames: Readonly<Record<string, string>> = { '↵': 'Enter' }
