import { html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, hasContent, type Content } from '../content/content.ts'
import { errorMessage, type ErrorMessageOptions } from '../error-message/error-message.ts'
import { hint, type HintOptions } from '../hint/hint.ts'
import { label, type LabelOptions } from '../label/label.ts'

/** The box around a field. */
export interface FormGroupOptions {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface InputGroupOptions extends FormGroupOptions {
  readonly beforeInput?: Content | undefined
  readonly afterInput?: Content | undefined
}

export interface InputsGroupOptions extends FormGroupOptions {
  readonly beforeInputs?: Content | undefined
  readonly afterInputs?: Content | undefined
}

/** What every field may carry besides itself. */
export interface FieldNotes {
  readonly hint?: Omit<HintOptions, 'id'> | undefined
  readonly errorMessage?: Omit<ErrorMessageOptions, 'id'> | undefined
}

/** What every field with one label shares. */
export interface FieldOptions extends FieldNotes {
  /** The name unless told. */
  readonly id?: string | undefined
  readonly name: string
  readonly label: Omit<LabelOptions, 'for'>
  /** Ids of other elements that describe the field, apart by spaces. */
  readonly describedBy?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly formGroup?: InputGroupOptions | undefined
}

export function formGroup(group: FormGroupOptions | undefined, isInError: boolean, inner: Html): Html {
  return html`<div class="${classNames('govuk-form-group', isInError && 'govuk-form-group--error', group?.classes)}"${extraAttributes(group?.attributes)}>
  ${inner}
</div>`
}

/** The value of aria-describedby: what was given, then the hint, then the error. */
export function describedBy(given: string | undefined, id: string | undefined, notes: FieldNotes): string | null {
  return classNames(given, notes.hint && `${id}-hint`, notes.errorMessage && `${id}-error`) || null
}

export function fieldNotes(id: string | undefined, notes: FieldNotes): Html {
  return html`${notes.hint ? hint({ ...notes.hint, id: `${id}-hint` }) : nothing}
${notes.errorMessage ? errorMessage({ ...notes.errorMessage, id: `${id}-error` }) : nothing}`
}

/** Label, hint and error above the field, in a form group that shows the error. */
export function labelledField(options: FieldOptions, field: Html): Html {
  const id = options.id || options.name
  return formGroup(options.formGroup, Boolean(options.errorMessage), html`${label({ ...options.label, for: id })}
${fieldNotes(id, options)}
${field}`)
}

/** A field between what the form group puts before and after it. */
export function withNeighbours(group: InputGroupOptions | undefined, field: Html): Html {
  return html`${neighbour(group?.beforeInput)}
${field}
${neighbour(group?.afterInput)}`
}

export function neighbour(given: Content | undefined): Html | string | undefined {
  return hasContent(given) ? content(given) : undefined
}
