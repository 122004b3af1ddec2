import { attributes, html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { fieldset, type FieldsetOptions } from '../fieldset/fieldset.ts'
import { describedBy, fieldNotes, formGroup, neighbour, type FieldNotes, type InputsGroupOptions } from '../form-field/form-field.ts'
import { input, type InputOptions } from '../input/input.ts'
import { present, type Maybe } from '../maybe/maybe.ts'

export interface DatePart {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly label?: string | undefined
  readonly value?: string | number | undefined
  /** true: this part is wrong; false: it is not, even when the date is. */
  readonly error?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly inputmode?: InputOptions['inputmode'] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface DateInputOptions extends FieldNotes {
  readonly id: string
  /** Put before each part's name with a hyphen. */
  readonly namePrefix?: string | undefined
  readonly day?: DatePart | false | undefined
  readonly month?: DatePart | false | undefined
  readonly year?: DatePart | false | undefined
  /** Other parts, or another order. */
  readonly items?: readonly Maybe<DatePart>[] | undefined
  /** By the name as sent. */
  readonly values?: Readonly<Record<string, string | number | undefined>> | undefined
  readonly fieldset?: Omit<FieldsetOptions, 'html' | 'role'> | undefined
  readonly formGroup?: InputsGroupOptions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function dateInput(options: DateInputOptions): Html {
  const parts = present(partsOf(options))
  const isAnyWrong = parts.some(isWrong)
  const inner = html`${fieldNotes(options.id, options)}
  <div class="${classNames('govuk-date-input', options.classes)}"${extraAttributes(options.attributes)}${attributes({ id: options.id || null })}>
    ${neighbour(options.formGroup?.beforeInputs)}
    ${parts.map((part) => datePart(options, part, isAnyWrong))}
    ${neighbour(options.formGroup?.afterInputs)}
  </div>`
  const described = describedBy(options.fieldset?.describedBy, options.id, options) ?? undefined
  // JAWS does not read the description of a fieldset of text fields unless its role is group.
  const whole = options.fieldset ? fieldset({ ...options.fieldset, describedBy: described, role: 'group', html: inner }) : inner
  return formGroup(options.formGroup, Boolean(options.errorMessage), whole)
}

const units = ['day', 'month', 'year'] as const
type Unit = (typeof units)[number]

function partsOf(options: DateInputOptions): readonly Maybe<DatePart & { unit?: Unit }>[] {
  if (options.items?.length) return options.items.map((item) => item && { ...item, ...unitNamed(options, item.name) })
  return units.map((unit) => {
    const given = options[unit]
    return given === false ? false : { ...(given ?? { value: options.values?.[unit] }), unit }
  })
}

function unitNamed(options: DateInputOptions, name: string | undefined): { unit?: Unit } {
  const unit = units.find((each) => name && (name === each || name === (options[each] || undefined)?.name))
  return unit ? { unit } : {}
}

function isWrong(part: DatePart): boolean {
  return Boolean(part.error) || Boolean(part.classes?.includes('govuk-input--error'))
}

function datePart(options: DateInputOptions, part: DatePart & { unit?: Unit }, isAnyWrong: boolean): Html {
  const name = part.name ?? part.unit ?? ''
  const sentName = options.namePrefix ? `${options.namePrefix}-${name}` : name
  return html`<div class="govuk-date-input__item">
  ${input({
    label: { text: part.label || capitalised(name), classes: 'govuk-date-input__label' },
    id: part.id || `${options.id}-${name}`,
    classes: classNames('govuk-date-input__input', partClasses(options, part, isAnyWrong)),
    name: sentName,
    value: valueOf(options, part, sentName),
    type: 'text',
    inputmode: part.inputmode || 'numeric',
    autocomplete: part.autocomplete,
    pattern: part.pattern,
    attributes: part.attributes,
  })}
</div>`
}

function valueOf(options: DateInputOptions, part: DatePart & { unit?: Unit }, sentName: string): string | number | undefined {
  const named = part.unit ? options[part.unit] || undefined : undefined
  return part.value ?? named?.value ?? options.values?.[sentName]
}

function partClasses(options: DateInputOptions, part: DatePart & { unit?: Unit }, isAnyWrong: boolean): string {
  const given = part.classes ?? ''
  const showsError = isWrong(part) || (part.error !== false && Boolean(options.errorMessage) && !isAnyWrong)
  return classNames(
    showsError && !given.includes('govuk-input--error') && 'govuk-input--error',
    !given.includes('govuk-input--width-') && `govuk-input--width-${part.unit === 'year' ? 4 : 2}`,
    given,
  )
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}
