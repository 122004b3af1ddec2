import { html, type Html } from '../../platform/html/index.ts'
import { content, type Content } from '../content/content.ts'

export interface DemonstrationBarOptions extends Content {
  /** Names the region; "About this site" unless told. */
  readonly label?: string | undefined
}

/** Says on every page that nothing here is real. */
export function demonstrationBar(options: DemonstrationBarOptions): Html {
  return html`<div class="moot-demonstration" role="region" aria-label="${options.label ?? 'About this site'}">${content(options)}</div>`
}
