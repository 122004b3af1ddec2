import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'

export interface QuestionSearchOptions {
  /** The page's one question: "What do you need?" */
  readonly question: string
  /** '/search' unless told. */
  readonly action?: string | undefined
  readonly value?: string | undefined
  readonly hint?: string | undefined
  /** "Search" unless told. */
  readonly buttonText?: string | undefined
  /** The question is the page's h1. */
  readonly isPageHeading?: boolean | undefined
}

/** One question, answered in the resident's own words; sent as `q`. */
export function questionSearch(options: QuestionSearchOptions): Html {
  const label = html`<label class="govuk-label govuk-label--${options.isPageHeading ? 'xl' : 'm'}" for="q">${options.question}</label>`
  const own = attributes({ value: options.value, 'aria-describedby': options.hint ? 'q-hint' : null })
  return html`<search class="moot-search"><form action="${options.action ?? '/search'}" method="get">
  ${options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${label}</h1>` : label}
  <div class="moot-search__row">
    <input class="moot-search__input govuk-!-font-weight-regular" id="q" name="q" type="search" enterkeyhint="search"${own}>
    <button class="moot-search__button" type="submit">${options.buttonText ?? 'Search'}</button>
  </div>
  ${options.hint ? html`<div class="govuk-hint" id="q-hint">${options.hint}</div>` : nothing}
</form></search>`
}
