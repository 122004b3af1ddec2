import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { button } from '../button/button.ts'
import { chosen, content, hasContent, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface CookieBannerAction {
  readonly text: string
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly href?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface CookieBannerMessage extends Content {
  readonly headingText?: string | undefined
  readonly headingHtml?: Html | undefined
  readonly actions?: readonly CookieBannerAction[] | undefined
  readonly hidden?: boolean | undefined
  /** 'alert' on the message that answers the resident's choice. */
  readonly role?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface CookieBannerOptions {
  readonly messages: readonly CookieBannerMessage[]
  readonly ariaLabel?: string | undefined
  readonly hidden?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function cookieBanner(options: CookieBannerOptions): Html {
  const own = attributes({
    class: classNames('govuk-cookie-banner', options.classes),
    'data-nosnippet': true,
    role: 'region',
    'aria-label': options.ariaLabel || 'Cookie banner',
    hidden: options.hidden,
  })
  return html`<div${own}${extraAttributes(options.attributes)}>
${options.messages.map(message)}
</div>`
}

function message(given: CookieBannerMessage): Html {
  const heading = chosen(given.headingHtml, given.headingText)
  const words = content(given)
  const body = hasContent({ html: given.html }) ? words : hasContent(given) ? html`<p class="govuk-body">${words}</p>` : nothing
  const classes = classNames('govuk-cookie-banner__message', given.classes, 'govuk-width-container')
  return html`<div class="${classes}"${attributes({ role: given.role || null })}${extraAttributes(given.attributes)}${attributes({ hidden: given.hidden })}>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${heading ? html`<h2 class="govuk-cookie-banner__heading govuk-heading-m">${heading}</h2>` : nothing}
        <div class="govuk-cookie-banner__content">${body}</div>
      </div>
    </div>
    ${given.actions ? html`<div class="govuk-button-group">${given.actions.map((each) => html`${action(each)} `)}</div>` : nothing}
  </div>`
}

function action(given: CookieBannerAction): Html {
  if (!given.href || given.type === 'button') return button({ ...given, type: given.type || 'button' })
  return html`<a class="${classNames('govuk-link', given.classes)}" href="${linkTarget(given.href)}"${extraAttributes(given.attributes)}>${given.text}</a>`
}
