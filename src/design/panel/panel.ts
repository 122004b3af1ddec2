import { html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { button } from '../button/button.ts'
import { chosen, content, hasContent, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface PanelAction {
  readonly text: string
  readonly href?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PanelActions {
  readonly items?: readonly PanelAction[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PanelOptions extends Content {
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly headingLevel?: number | undefined
  /** With `govuk-panel--interruption` the panel stops the way on and may carry actions. */
  readonly classes?: string | undefined
  readonly actions?: PanelActions | undefined
  readonly attributes?: Attributes | undefined
}

export function panel(options: PanelOptions): Html {
  const level = options.headingLevel || 1
  const isInterruption = Boolean(options.classes?.includes('govuk-panel--interruption'))
  return html`<div class="${classNames('govuk-panel', !isInterruption && 'govuk-panel--confirmation', options.classes)}"${extraAttributes(options.attributes)}>
  <h${level} class="govuk-panel__title">${chosen(options.titleHtml, options.titleText)}</h${level}>
  ${hasContent(options) ? html`<div class="govuk-panel__body">${content(options)}</div>` : nothing}
  ${isInterruption && options.actions ? panelActions(options.actions) : nothing}
</div>`
}

function panelActions(actions: PanelActions): Html {
  return html`<div class="${classNames('govuk-panel__actions', actions.classes)}"${extraAttributes(actions.attributes)}>
    ${actions.items?.length ? html`<div class="govuk-button-group">${actions.items.map((action) => html`${panelAction(action)} `)}</div>` : nothing}
  </div>`
}

function panelAction(action: PanelAction): Html {
  if (!action.href || action.type === 'button') {
    return button({ ...action, type: action.type ?? 'button', classes: classNames('govuk-button--inverse', action.classes) })
  }
  return html`<a class="${classNames('govuk-link govuk-link--inverse', action.classes)}" href="${linkTarget(action.href)}"${extraAttributes(action.attributes)}>${action.text}</a>`
}
