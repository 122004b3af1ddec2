import { html, nothing, type Html, type Renderable } from '../../platform/html/index.ts'
import { badge, type BadgeOptions } from '../badge/badge.ts'
import { present, type Maybe } from '../maybe/maybe.ts'

export interface CaseHeaderOptions {
  readonly title: string
  /** Reference, service, channel and time, owner: in that order, each short. */
  readonly facts: readonly Maybe<string | Html>[]
  readonly badges?: readonly BadgeOptions[] | undefined
  /** 1 unless told. */
  readonly headingLevel?: number | undefined
}

/** Which case this is, at the top of the case column. */
export function caseHeader(options: CaseHeaderOptions): Html {
  const level = options.headingLevel ?? 1
  const facts: Renderable[] = present(options.facts).map((fact) => html`<li>${fact}</li>`)
  const badges = options.badges?.length ? html`<p class="desk-case__marks">${options.badges.map((each) => html`${badge(each)} `)}</p>` : nothing
  return html`<div class="desk-case">
  <h${level} class="desk-case__title">${options.title}</h${level}>
  <ul class="desk-case__facts" aria-label="About this case">${facts}</ul>
  ${badges}
</div>`
}
