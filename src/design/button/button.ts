import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface ButtonOptions extends Content {
  /** Given an address, the button is a link that looks like one. */
  readonly href?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  /** The second of two presses within a second is ignored (needs the script). */
  readonly preventDoubleClick?: boolean | undefined
  readonly isStartButton?: boolean | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function button(options: ButtonOptions): Html {
  const classes = classNames('govuk-button', options.classes, options.isStartButton && 'govuk-button--start')
  const every = html` class="${classes}" data-module="govuk-button"${extraAttributes(options.attributes)}${attributes({ id: options.id || null })}`
  const inner = html`${words(options)}${options.isStartButton ? startIcon : nothing}`
  if (options.href) return html`<a href="${linkTarget(options.href)}" role="button" draggable="false"${every}>${inner}</a>`
  const own = attributes({
    type: options.type || 'submit',
    value: options.value || null,
    name: options.name || null,
    disabled: options.disabled,
    'aria-disabled': options.disabled ? 'true' : null,
    'data-prevent-double-click': options.preventDoubleClick === undefined ? null : String(options.preventDoubleClick),
  })
  return html`<button${own}${every}>${inner}</button>`
}

// A start button is a flexbox, which drops the spaces between its children: markup needs a span of its own.
function words(options: ButtonOptions): Html | string | undefined {
  const given = content(options)
  return options.isStartButton && hasContent({ html: options.html }) ? html`<span>${given}</span>` : given
}

const startIcon = html`<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/>
  </svg>`
