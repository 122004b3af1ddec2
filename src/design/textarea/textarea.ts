import { attributes, html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes } from '../attributes/attributes.ts'
import { describedBy, labelledField, withNeighbours, type FieldOptions } from '../form-field/form-field.ts'

export interface TextareaOptions extends FieldOptions {
  readonly value?: string | undefined
  /** Five unless told. */
  readonly rows?: number | undefined
  readonly spellcheck?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly autocomplete?: string | undefined
}

export function textarea(options: TextareaOptions): Html {
  const id = options.id || options.name
  const own = attributes({
    class: classNames('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes),
    id,
    name: options.name,
    rows: options.rows || 5,
    spellcheck: options.spellcheck === undefined ? null : String(options.spellcheck),
    disabled: options.disabled,
    'aria-describedby': describedBy(options.describedBy, id, options),
    autocomplete: options.autocomplete || null,
  })
  // HTML drops one line break straight after the tag, so a text that begins with one is given another.
  const value = options.value?.startsWith('\n') ? `\n${options.value}` : options.value
  const field = html`<textarea${own}${extraAttributes(options.attributes)}>${value}</textarea>`
  return labelledField(options, withNeighbours(options.formGroup, field))
}
