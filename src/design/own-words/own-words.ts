import { html, type Html } from '../../platform/html/index.ts'

export interface OwnWordsOptions {
  readonly text: string
  /** The language they are in, when it is not the page's. */
  readonly lang?: string | undefined
}

/** What the resident said, as they said it, line breaks and all. */
export function ownWords(options: OwnWordsOptions): Html {
  const lang = options.lang ? html` lang="${options.lang}"` : undefined
  return html`<blockquote class="moot-words"${lang}><p>“${options.text.trim()}”</p></blockquote>`
}
