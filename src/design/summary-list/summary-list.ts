import { html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'
import { present, type Maybe } from '../maybe/maybe.ts'

export interface SummaryAction extends Content {
  readonly href: string
  /** What the action is about, for those who hear "Change" without the row. */
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface SummaryActions {
  readonly items?: readonly SummaryAction[] | undefined
  readonly classes?: string | undefined
}

export interface SummaryCell extends Content {
  readonly classes?: string | undefined
}

export interface SummaryRow {
  readonly key: SummaryCell
  readonly value?: SummaryCell | undefined
  readonly actions?: SummaryActions | undefined
  readonly classes?: string | undefined
}

export interface SummaryCardTitle extends Content {
  readonly headingLevel?: number | undefined
  readonly classes?: string | undefined
}

export interface SummaryCard {
  readonly title?: SummaryCardTitle | undefined
  readonly actions?: SummaryActions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface SummaryListOptions {
  readonly rows: readonly Maybe<SummaryRow>[]
  readonly card?: SummaryCard | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function summaryList(options: SummaryListOptions): Html {
  const rows = present(options.rows)
  const hasActions = rows.some((row) => row.actions?.items?.length)
  const list = html`<dl class="${classNames('govuk-summary-list', options.classes)}"${extraAttributes(options.attributes)}>
${rows.map((row) => summaryRow(row, hasActions, options.card?.title))}
</dl>`
  return options.card ? summaryCard(options.card, list) : list
}

function summaryRow(row: SummaryRow, hasActions: boolean, title: SummaryCardTitle | undefined): Html {
  const classes = classNames('govuk-summary-list__row', hasActions && !row.actions?.items && 'govuk-summary-list__row--no-actions', row.classes)
  return html`<div class="${classes}">
    <dt class="${classNames('govuk-summary-list__key', row.key.classes)}">${content(row.key)}</dt>
    <dd class="${classNames('govuk-summary-list__value', row.value?.classes)}">${content(row.value)}</dd>
    ${row.actions?.items?.length ? rowActions(row.actions, title) : nothing}
  </div>
`
}

function rowActions(actions: SummaryActions, title: SummaryCardTitle | undefined): Html {
  const links = (actions.items ?? []).map((action) => actionLink(action, title))
  const inner = links.length === 1 ? links : html`<ul class="govuk-summary-list__actions-list">
        ${links.map((link) => html`<li class="govuk-summary-list__actions-list-item">${link}</li>`)}
      </ul>`
  return html`<dd class="${classNames('govuk-summary-list__actions', actions.classes)}">${inner}</dd>`
}

function actionLink(action: SummaryAction, title: SummaryCardTitle | undefined): Html {
  const about = html`${action.visuallyHiddenText ? ` ${action.visuallyHiddenText}` : nothing}${title ? html` (${content(title)})` : nothing}`
  const hidden = about.markup === '' ? nothing : html`<span class="govuk-visually-hidden">${about}</span>`
  return html`<a class="${classNames('govuk-link', action.classes)}" href="${linkTarget(action.href)}"${extraAttributes(action.attributes)}>${content(action)}${hidden}</a>`
}

function summaryCard(card: SummaryCard, list: Html): Html {
  const level = card.title?.headingLevel || 2
  const heading = card.title && html`<h${level} class="${classNames('govuk-summary-card__title', card.title.classes)}">${content(card.title)}</h${level}>`
  return html`<div class="${classNames('govuk-summary-card', card.classes)}"${extraAttributes(card.attributes)}>
  <div class="govuk-summary-card__title-wrapper">
    ${heading}
    ${card.actions?.items?.length ? cardActions(card.actions, card.title) : nothing}
  </div>
  <div class="govuk-summary-card__content">${list}</div>
</div>`
}

function cardActions(actions: SummaryActions, title: SummaryCardTitle | undefined): Html {
  const links = (actions.items ?? []).map((action) => actionLink(action, title))
  const classes = classNames('govuk-summary-card__actions', actions.classes)
  if (links.length === 1) return html`<div class="${classes}">${links}</div>`
  return html`<ul class="${classes}">${links.map((link) => html`<li class="govuk-summary-card__action">${link}</li>`)}</ul>`
}
