import { attributes, html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { describedBy, labelledField, withNeighbours, type FieldOptions } from '../form-field/form-field.ts'
import { present, type Maybe } from '../maybe/maybe.ts'

export interface SelectItem {
  /** What is sent; the text unless told. */
  readonly value?: string | number | boolean | undefined
  readonly text: string
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface SelectOptions extends FieldOptions {
  readonly items: readonly Maybe<SelectItem>[]
  /** The value of the chosen item. */
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
}

export function select(options: SelectOptions): Html {
  const id = options.id || options.name
  const own = attributes({
    class: classNames('govuk-select', options.classes, options.errorMessage && 'govuk-select--error'),
    id,
    name: options.name,
    disabled: options.disabled,
    'aria-describedby': describedBy(options.describedBy, id, options),
  })
  const choices = present(options.items).map((item) => choice(item, options.value))
  const field = html`<select${own}${extraAttributes(options.attributes)}>${choices}</select>`
  return labelledField(options, withNeighbours(options.formGroup, field))
}

function choice(item: SelectItem, chosen: string | number | undefined): Html {
  const isChosen = Boolean(chosen) && String(item.value ?? item.text) === String(chosen) && item.selected !== false
  const own = attributes({
    value: item.value === undefined ? null : String(item.value),
    selected: item.selected || isChosen,
    disabled: item.disabled,
  })
  return html`<option${own}${extraAttributes(item.attributes)}>${item.text}</option>
`
}
