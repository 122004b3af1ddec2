import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { chosen, content, hasContent, type Content } from '../content/content.ts'

export interface NotificationBannerOptions extends Content {
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly titleHeadingLevel?: number | undefined
  readonly titleId?: string | undefined
  /** 'success' reads itself out at once and takes focus. */
  readonly type?: 'success' | undefined
  readonly role?: string | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function notificationBanner(options: NotificationBannerOptions): Html {
  const isSuccess = options.type === 'success'
  const titleId = options.titleId || 'govuk-notification-banner-title'
  const own = attributes({
    class: classNames('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', options.classes),
    role: options.role || (isSuccess ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus': options.disableAutoFocus === undefined ? null : String(options.disableAutoFocus),
  })
  const level = options.titleHeadingLevel || 2
  const title = chosen(options.titleHtml, options.titleText) || (isSuccess ? 'Success' : 'Important')
  return html`<div${own}${extraAttributes(options.attributes)}>
  <div class="govuk-notification-banner__header">
    <h${level} class="govuk-notification-banner__title" id="${titleId}">${title}</h${level}>
  </div>
  <div class="govuk-notification-banner__content">${message(options)}</div>
</div>`
}

function message(options: Content): Html | string | undefined {
  if (hasContent({ html: options.html })) return content(options)
  return hasContent(options) ? html`<p class="govuk-notification-banner__heading">${content(options)}</p>` : nothing
}
