import { html, nothing, type Html } from '../../platform/html/index.ts'

export interface CardOptions {
  /** Small, above the title: "Promise", "Resident". */
  readonly label?: string | undefined
  readonly title?: string | undefined
  /** 2 unless told. */
  readonly headingLevel?: number | undefined
  readonly html?: Html | undefined
}

/** A sheet that holds one matter. The label is part of the heading: "Promise: Today, 4pm". */
export function card(options: CardOptions): Html {
  const level = options.headingLevel ?? 2
  const isLabelHeading = options.label !== undefined && options.title === undefined
  const label = options.label && !isLabelHeading ? html`<p class="moot-card__label" aria-hidden="true">${options.label}</p>` : nothing
  const heading = isLabelHeading
    ? html`<h${level} class="moot-card__label">${options.label}</h${level}>`
    : html`<h${level} class="moot-card__title">${options.label ? html`<span class="govuk-visually-hidden">${options.label}: </span>` : nothing}${options.title}</h${level}>`
  return html`<section class="moot-card">
  ${label}
  ${options.label || options.title ? heading : nothing}
  ${options.html}
</section>`
}
