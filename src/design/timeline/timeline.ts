import { html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'

export interface TimelineItem {
  /** What happened, as a sentence. */
  readonly title: Content
  /** As people read it: "Fri 20 Nov 10:14". */
  readonly when: string
  /** As HTML reads it. */
  readonly datetime: string
  /** Who, how, from where: "told by phone and by large-print letter". */
  readonly byline?: string | undefined
  readonly more?: Html | undefined
  /** A promise, a decision: drawn as a full dot. */
  readonly isImportant?: boolean | undefined
}

export interface TimelineOptions {
  readonly items: readonly TimelineItem[]
  /** Names the list for those who do not see its heading. */
  readonly label?: string | undefined
}

/** What has happened, in order. */
export function timeline(options: TimelineOptions): Html {
  return html`<ol class="moot-timeline" aria-label="${options.label ?? 'What has happened'}">${options.items.map(happening)}</ol>`
}

function happening(item: TimelineItem): Html {
  return html`<li class="${classNames('moot-timeline__item', item.isImportant && 'moot-timeline__item--important')}">
  <p class="moot-timeline__title">${hasContent(item.title) ? content(item.title) : nothing}</p>
  <p class="moot-timeline__when"><time datetime="${item.datetime}">${item.when}</time>${item.byline ? ` · ${item.byline}` : nothing}</p>
  ${item.more ? html`<div class="moot-timeline__more">${item.more}</div>` : nothing}
</li>`
}
