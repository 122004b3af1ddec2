import { html, type Html } from '../../platform/html/index.ts'
import { classNames, wordingPairs, type Attributes, type PluralText } from '../attributes/attributes.ts'
import { neighbour } from '../form-field/form-field.ts'
import { hint } from '../hint/hint.ts'
import { textarea, type TextareaOptions } from '../textarea/textarea.ts'

export interface CharacterCountOptions extends Omit<TextareaOptions, 'describedBy' | 'disabled' | 'autocomplete'> {
  readonly maxlength?: number | undefined
  /** Wins over maxlength. */
  readonly maxwords?: number | undefined
  /** Per cent of the limit after which the count is shown. */
  readonly threshold?: number | undefined
  readonly countType?: string | undefined
  readonly countMessage?: { readonly classes?: string | undefined } | undefined
  /** With `%{count}` where the limit goes. */
  readonly textareaDescriptionText?: string | undefined
  readonly charactersUnderLimitText?: PluralText | undefined
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: PluralText | undefined
  readonly wordsUnderLimitText?: PluralText | undefined
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: PluralText | undefined
}

export function characterCount(options: CharacterCountOptions): Html {
  const id = options.id || options.name
  const group = options.formGroup
  const message = hint({
    text: description(options),
    id: `${id}-info`,
    classes: classNames('govuk-character-count__message', options.countMessage?.classes),
  })
  return textarea({
    ...options,
    id,
    describedBy: `${id}-info`,
    classes: classNames('govuk-js-character-count', options.classes),
    formGroup: {
      classes: classNames('govuk-character-count', group?.classes),
      attributes: { ...settings(options), ...group?.attributes },
      beforeInput: group?.beforeInput,
      afterInput: { html: html`${message}${neighbour(group?.afterInput)}` },
    },
  })
}

function settings(options: CharacterCountOptions): Attributes {
  return {
    'data-module': 'govuk-character-count',
    'data-maxlength': options.maxlength,
    'data-maxwords': options.maxwords,
    'data-threshold': options.threshold,
    'data-count-type': unit(options),
    ...wordingPairs({
      // Without a limit the script fills in the description once it has one from its own settings.
      'textarea-description': hasLimit(options) || !options.textareaDescriptionText ? undefined : { other: options.textareaDescriptionText },
      'characters-under-limit': options.charactersUnderLimitText,
      'characters-at-limit': options.charactersAtLimitText,
      'characters-over-limit': options.charactersOverLimitText,
      'words-under-limit': options.wordsUnderLimitText,
      'words-at-limit': options.wordsAtLimitText,
      'words-over-limit': options.wordsOverLimitText,
    }),
  }
}

function unit(options: CharacterCountOptions): string | undefined {
  return options.countType || (options.maxwords ? 'words' : undefined)
}

function hasLimit(options: CharacterCountOptions): boolean {
  return Boolean(options.maxwords || options.maxlength)
}

function description(options: CharacterCountOptions): string | undefined {
  if (!hasLimit(options)) return undefined
  const words = options.textareaDescriptionText || `You can enter up to %{count} ${unit(options) === 'words' ? 'words' : 'characters'}`
  return words.replaceAll('%{count}', String(options.maxwords || options.maxlength))
}
