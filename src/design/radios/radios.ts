import type { Html } from '../../platform/html/index.ts'
import { choice, choiceList, itemHintId, type ChoiceItem, type ChoiceListOptions } from '../choice-list/choice-list.ts'
import { describedBy } from '../form-field/form-field.ts'

export type RadioItem = ChoiceItem

export interface RadiosOptions extends ChoiceListOptions<RadioItem> {
  /** The value of the chosen item. */
  readonly value?: string | number | undefined
}

export function radios(options: RadiosOptions): Html {
  const described = describedBy(options.fieldset?.describedBy, options.idPrefix || options.name, options)
  return choiceList('radios', options, described, (item, id) => {
    const isChosen = Boolean(options.value) && String(item.value) === String(options.value) && item.checked !== false
    const input = { name: options.name, type: 'radio', value: item.value ?? '', 'aria-describedby': itemHintId(item, id) }
    return choice(item, { kind: 'radios', id, isChecked: item.checked || isChosen, input })
  })
}
