import { html, type Html } from '../../platform/html/index.ts'

/** The key that does the same, beside an act. Hidden from screen readers, which are told by aria-keyshortcuts on the act itself. */
export function keyHint(key: string): Html {
  return html`<kbd class="moot-key" aria-hidden="true">${key}</kbd>`
}
