import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'
import type { Maybe } from '../maybe/maybe.ts'
import { tag, type TagOptions } from '../tag/tag.ts'

export interface TaskTitle extends Content {
  readonly classes?: string | undefined
}

export interface TaskStatus extends Content {
  readonly tag?: TagOptions | undefined
  readonly classes?: string | undefined
}

export interface Task {
  readonly title: TaskTitle
  readonly hint?: Content | undefined
  readonly status: TaskStatus
  /** Without one the task cannot be begun yet. */
  readonly href?: string | undefined
  readonly classes?: string | undefined
}

export interface TaskListOptions {
  readonly items: readonly Maybe<Task>[]
  /** 'task-list' unless told. */
  readonly idPrefix?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function taskList(options: TaskListOptions): Html {
  const prefix = options.idPrefix || 'task-list'
  return html`<ul class="${classNames('govuk-task-list', options.classes)}"${extraAttributes(options.attributes)}>
  ${options.items.map((item, at) => (item ? task(item, `${prefix}-${at + 1}`) : nothing))}
</ul>`
}

function task(item: Task, id: string): Html {
  const classes = classNames('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)
  return html`<li class="${classes}">
    <div class="govuk-task-list__name-and-hint">
      ${title(item, id)}
      ${item.hint ? html`<div id="${id}-hint" class="govuk-task-list__hint">${content(item.hint)}</div>` : nothing}
    </div>
    <div class="${classNames('govuk-task-list__status', item.status.classes)}" id="${id}-status">
      ${item.status.tag ? tag(item.status.tag) : content(item.status)}
    </div>
  </li>`
}

function title(item: Task, id: string): Html {
  if (!item.href) return html`<div${attributes({ class: item.title.classes || null })}>${content(item.title)}</div>`
  const described = classNames(item.hint && `${id}-hint`, `${id}-status`)
  return html`<a class="${classNames('govuk-link govuk-task-list__link', item.title.classes)}" href="${linkTarget(item.href)}" aria-describedby="${described}">
        ${content(item.title)}
      </a>`
}
