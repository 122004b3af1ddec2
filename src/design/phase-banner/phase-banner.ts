import { html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'
import { tag, type TagOptions } from '../tag/tag.ts'

export interface PhaseBannerOptions extends Content {
  readonly tag: Omit<TagOptions, 'attributes'>
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function phaseBanner(options: PhaseBannerOptions): Html {
  return html`<div class="${classNames('govuk-phase-banner govuk-width-container', options.classes)}"${extraAttributes(options.attributes)}>
  <p class="govuk-phase-banner__content">
    ${tag({ text: options.tag?.text, html: options.tag?.html, classes: classNames('govuk-phase-banner__content__tag', options.tag?.classes) })}
    <span class="govuk-phase-banner__text">
      ${content(options)}
    </span>
  </p>
</div>`
}
