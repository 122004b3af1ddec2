import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { hasContent, type Content } from '../content/content.ts'
import { fieldset, type FieldsetOptions } from '../fieldset/fieldset.ts'
import { fieldNotes, formGroup, neighbour, type FieldNotes, type InputsGroupOptions } from '../form-field/form-field.ts'
import { hint, type HintOptions } from '../hint/hint.ts'
import { label, type LabelOptions } from '../label/label.ts'
import type { Maybe } from '../maybe/maybe.ts'

/** One radio or checkbox, or the word between two groups of them. */
export interface ChoiceItem extends Content {
  /** Only this: the item is a divider, such as "or". */
  readonly divider?: string | undefined
  readonly value?: string | number | undefined
  readonly id?: string | undefined
  readonly hint?: Omit<HintOptions, 'id'> | undefined
  readonly label?: Pick<LabelOptions, 'classes' | 'attributes'> | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Shown by script when the item is chosen; always there without it. */
  readonly conditional?: { readonly html?: Html | false | undefined } | undefined
  readonly attributes?: Attributes | undefined
}

/** What radios and checkboxes share. */
export interface ChoiceListOptions<Item> extends FieldNotes {
  readonly name: string
  /** What ids begin with; the name unless told. The first item's id is the prefix alone, for the error summary to link to. */
  readonly idPrefix?: string | undefined
  readonly items: readonly Maybe<Item>[]
  readonly fieldset?: Omit<FieldsetOptions, 'html' | 'role'> | undefined
  readonly formGroup?: InputsGroupOptions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** One item made ready: all that the kind of list decides about it. */
export interface PreparedChoice {
  readonly kind: 'radios' | 'checkboxes'
  readonly id: string
  readonly isChecked: boolean
  /** name, type, value and what the kind adds. */
  readonly input: Readonly<Record<string, string | number | null | undefined>>
}

export function choiceList<Item extends ChoiceItem>(
  kind: 'radios' | 'checkboxes',
  options: ChoiceListOptions<Item>,
  described: string | null,
  draw: (item: Item, id: string) => Html,
): Html {
  const prefix = options.idPrefix || options.name
  const items = options.items.map((item, at) =>
    item ? (item.divider ? divider(kind, item.divider) : draw(item, item.id || (at ? `${prefix}-${at + 1}` : prefix))) : nothing,
  )
  const inner = html`${fieldNotes(prefix, options)}
  <div class="${classNames(`govuk-${kind}`, options.classes)}"${extraAttributes(options.attributes)} data-module="govuk-${kind}">
    ${neighbour(options.formGroup?.beforeInputs)}
    ${items}
    ${neighbour(options.formGroup?.afterInputs)}
  </div>`
  const whole = options.fieldset ? fieldset({ ...options.fieldset, describedBy: described ?? undefined, html: inner }) : inner
  return formGroup(options.formGroup, Boolean(options.errorMessage), whole)
}

function divider(kind: string, words: string): Html {
  return html`<div class="govuk-${kind}__divider">${words}</div>`
}

export function choice(item: ChoiceItem, prepared: PreparedChoice): Html {
  const { kind, id, isChecked } = prepared
  const revealed = item.conditional?.html || undefined
  const own = attributes({
    class: `govuk-${kind}__input`,
    id,
    ...prepared.input,
    checked: isChecked,
    disabled: item.disabled,
    'data-aria-controls': revealed ? `conditional-${id}` : null,
  })
  return html`<div class="govuk-${kind}__item">
      <input${own}${extraAttributes(item.attributes)}>
      ${label({ html: item.html, text: item.text, classes: classNames(`govuk-${kind}__label`, item.label?.classes), attributes: item.label?.attributes, for: id })}
      ${hasContent(item.hint) ? hint({ ...item.hint, id: `${id}-item-hint`, classes: classNames(`govuk-${kind}__hint`, item.hint?.classes) }) : nothing}
    </div>
    ${revealed ? html`<div class="${classNames(`govuk-${kind}__conditional`, !isChecked && `govuk-${kind}__conditional--hidden`)}" id="conditional-${id}">${revealed}</div>` : nothing}`
}

/** The id of an item's own hint, when it has one. */
export function itemHintId(item: ChoiceItem, id: string): string | undefined {
  return hasContent(item.hint) ? `${id}-item-hint` : undefined
}
