import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'
import { describedBy, labelledField, neighbour, type FieldOptions } from '../form-field/form-field.ts'

export interface AffixOptions extends Content {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface InputOptions extends FieldOptions {
  readonly type?: string | undefined
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | 'none' | undefined
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
  readonly prefix?: AffixOptions | undefined
  readonly suffix?: AffixOptions | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly inputWrapper?: { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined } | undefined
}

export function input(options: InputOptions): Html {
  const { prefix, suffix, formGroup: group, inputWrapper: wrapper } = options
  const isWrapped = [prefix, suffix, group?.beforeInput, group?.afterInput].some(hasContent)
  if (!isWrapped) return labelledField(options, inputElement(options))
  return labelledField(options, html`<div class="${classNames('govuk-input__wrapper', wrapper?.classes)}"${extraAttributes(wrapper?.attributes)}>
    ${neighbour(group?.beforeInput)}
    ${affix('prefix', prefix)}
    ${inputElement(options)}
    ${affix('suffix', suffix)}
    ${neighbour(group?.afterInput)}
  </div>`)
}

function inputElement(options: InputOptions): Html {
  const id = options.id || options.name
  const own = attributes({
    class: classNames('govuk-input', options.classes, options.errorMessage && 'govuk-input--error'),
    id,
    name: options.name,
    type: options.type || 'text',
    spellcheck: options.spellcheck === undefined ? null : String(options.spellcheck),
    value: options.value,
    disabled: options.disabled,
    'aria-describedby': describedBy(options.describedBy, id, options),
    autocomplete: options.autocomplete,
    autocapitalize: options.autocapitalize,
    pattern: options.pattern,
    inputmode: options.inputmode,
  })
  return html`<input${own}${extraAttributes(options.attributes)}>`
}

function affix(kind: 'prefix' | 'suffix', options: AffixOptions | undefined): Html {
  if (!options || !hasContent(options)) return nothing
  return html`<div class="${classNames(`govuk-input__${kind}`, options.classes)}" aria-hidden="true"${extraAttributes(options.attributes)}>${content(options)}</div>`
}
