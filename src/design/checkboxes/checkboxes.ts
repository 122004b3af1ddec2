import type { Html } from '../../platform/html/index.ts'
import { classNames } from '../attributes/attributes.ts'
import { choice, choiceList, itemHintId, type ChoiceItem, type ChoiceListOptions } from '../choice-list/choice-list.ts'
import { describedBy } from '../form-field/form-field.ts'

export interface CheckboxItem extends ChoiceItem {
  /** The list's name unless told. */
  readonly name?: string | undefined
  /** 'exclusive': "none of these", which unticks the others (needs the script). */
  readonly behaviour?: 'exclusive' | undefined
}

export interface CheckboxesOptions extends ChoiceListOptions<CheckboxItem> {
  /** The values of the ticked items. */
  readonly values?: readonly (string | number)[] | undefined
  readonly describedBy?: string | undefined
}

export function checkboxes(options: CheckboxesOptions): Html {
  const prefix = options.idPrefix || options.name
  const described = describedBy(options.fieldset?.describedBy || options.describedBy, prefix, options)
  return choiceList('checkboxes', options, described, (item, id) => {
    const isTicked = (options.values ?? []).some((value) => value === item.value) && item.checked !== false
    const input = {
      name: item.name || options.name,
      type: 'checkbox',
      value: item.value ?? '',
      'data-behaviour': item.behaviour || null,
      // Without a fieldset nothing else can carry the list's own hint and error.
      'aria-describedby': classNames(!options.fieldset && described, itemHintId(item, id)) || null,
    }
    return choice(item, { kind: 'checkboxes', id, isChecked: item.checked || isTicked, input })
  })
}
