import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'
import { linkTarget } from '../link/link.ts'

export interface LanguageItem extends Content {
  readonly href?: string | undefined
  readonly lang?: string | undefined
  /** Of the page it leads to; `lang` unless told. */
  readonly hrefLang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | undefined
  readonly current?: boolean | undefined
  /** Said after the name of the language, in the language of this page. */
  readonly languageDescriptionText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface LanguageNavigationOptions {
  readonly items: readonly LanguageItem[]
  readonly ariaLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function languageNavigation(options: LanguageNavigationOptions): Html {
  return html`<nav class="${classNames('govuk-language-navigation', options.classes)}"${extraAttributes(options.attributes)} aria-label="${options.ariaLabel ?? 'Language'}">
  <ul class="govuk-language-navigation__list">
${options.items.map((item) => html`<li class="govuk-language-navigation__list-item">${item.current || !item.href ? thisLanguage(item) : otherLanguage(item)}</li>`)}
  </ul>
</nav>`
}

function thisLanguage(item: LanguageItem): Html {
  const own = attributes({ 'aria-current': 'true', lang: item.lang || null, dir: item.dir || null })
  return html`<span class="${classNames('govuk-language-navigation__text', item.classes)}"${own}${extraAttributes(item.attributes)}>${content(item)}</span>`
}

function otherLanguage(item: LanguageItem): Html {
  const own = attributes({ rel: 'alternate', lang: item.lang || null, hreflang: item.hrefLang || item.lang || null, dir: item.dir || null })
  const description = item.languageDescriptionText ? html`<span class="govuk-visually-hidden"> ${item.languageDescriptionText}</span>` : nothing
  return html`<a class="${classNames('govuk-language-navigation__link', item.classes)}" href="${linkTarget(item.href)}"${own}${extraAttributes(item.attributes)}>${content(item)}${description}</a>`
}
