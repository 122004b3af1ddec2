import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames } from '../attributes/attributes.ts'
import { linkTarget } from '../link/link.ts'
import { promiseMark, type PromiseMarkOptions } from '../promise-mark/promise-mark.ts'

export interface WorkItem {
  readonly title: string
  readonly href: string
  /** The resident's own words, or what the case waits for; cut at one line. */
  readonly words?: string | undefined
  readonly promise?: PromiseMarkOptions | undefined
  readonly badges?: Html | undefined
  readonly current?: boolean | undefined
}

export interface WorkListOptions {
  /** Names the column: "My work". */
  readonly title: string
  /** 2 beside a case, 1 where the list is the page. */
  readonly headingLevel?: number | undefined
  readonly filter?: Html | undefined
  readonly items: readonly WorkItem[]
  /** Instead of the items when there are none. */
  readonly empty?: Html | undefined
  /** After the items: pagination. */
  readonly after?: Html | undefined
}

/** Cases in the order they are to be done, each one target as wide as the row. */
export function workList(options: WorkListOptions): Html {
  const level = options.headingLevel ?? 2
  return html`<div class="desk-list__head"><h${level}>${options.title}</h${level}>${options.filter}</div>
${options.items.length ? html`<ul class="desk-work">${options.items.map(workItem)}</ul>` : options.empty}
${options.after}`
}

function workItem(item: WorkItem): Html {
  const current = attributes({ 'aria-current': item.current ? 'true' : null })
  return html`<li class="${classNames('desk-work__item', item.current && 'desk-work__item--current')}">
  <div class="desk-work__line"><a class="desk-work__title" href="${linkTarget(item.href)}"${current}>${item.title}</a>${item.promise ? html` ${promiseMark(item.promise)}` : nothing}</div>
  ${item.words ? html`<p class="desk-work__words">${item.words}</p>` : nothing}${item.badges}
</li>`
}
