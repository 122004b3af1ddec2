import { attributes, html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, wordingAttributes, type Attributes } from '../attributes/attributes.ts'
import { button } from '../button/button.ts'
import { content, hasContent, type Content } from '../content/content.ts'

export interface ExitThisPageOptions extends Content {
  /** A harmless page elsewhere. */
  readonly redirectUrl?: string | undefined
  readonly id?: string | null | undefined
  readonly classes?: string | null | undefined
  readonly activatedText?: string | undefined
  readonly timedOutText?: string | undefined
  readonly pressTwoMoreTimesText?: string | undefined
  readonly pressOneMoreTimeText?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Leaves at once for pages where being seen reading could be a danger, such as reporting abuse. */
export function exitThisPage(options: ExitThisPageOptions = {}): Html {
  const words = wordingAttributes({
    activated: options.activatedText,
    'timed-out': options.timedOutText,
    'press-two-more-times': options.pressTwoMoreTimesText,
    'press-one-more-time': options.pressOneMoreTimeText,
  })
  return html`<div${attributes({ id: options.id || null })} class="${classNames('govuk-exit-this-page', options.classes)}" data-module="govuk-exit-this-page"${extraAttributes(options.attributes)}${words}>
  ${button({
    html: html`${hasContent(options) ? content(options) : usual}`,
    classes: 'govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button',
    href: options.redirectUrl || 'https://www.bbc.co.uk/weather',
    attributes: { rel: 'nofollow noreferrer' },
  })}
</div>`
}

const usual = html`<span class="govuk-visually-hidden">Emergency</span> Exit this page`
