import { html, type Html } from '../../platform/html/index.ts'
import { classNames, wordingPairs } from '../attributes/attributes.ts'
import { button } from '../button/button.ts'
import { neighbour } from '../form-field/form-field.ts'
import { input, type InputOptions } from '../input/input.ts'

export interface PasswordInputOptions extends Pick<InputOptions,
  'id' | 'name' | 'value' | 'disabled' | 'label' | 'hint' | 'errorMessage' | 'describedBy' | 'formGroup' | 'classes' | 'attributes'> {
  /** "current-password" unless told; "new-password" where one is chosen. */
  readonly autocomplete?: string | undefined
  readonly button?: { readonly classes?: string | undefined } | undefined
  readonly showPasswordText?: string | undefined
  readonly hidePasswordText?: string | undefined
  readonly showPasswordAriaLabelText?: string | undefined
  readonly hidePasswordAriaLabelText?: string | undefined
  readonly passwordShownAnnouncementText?: string | undefined
  readonly passwordHiddenAnnouncementText?: string | undefined
}

export function passwordInput(options: PasswordInputOptions): Html {
  const group = options.formGroup
  return input({
    ...options,
    id: options.id || options.name,
    classes: classNames('govuk-password-input__input govuk-js-password-input-input', options.classes),
    type: 'password',
    spellcheck: false,
    autocapitalize: 'none',
    autocomplete: options.autocomplete || 'current-password',
    inputWrapper: { classes: 'govuk-password-input__wrapper' },
    formGroup: {
      classes: classNames('govuk-password-input', group?.classes),
      attributes: { 'data-module': 'govuk-password-input', ...words(options), ...group?.attributes },
      beforeInput: group?.beforeInput,
      afterInput: { html: html`${toggle(options)}${neighbour(group?.afterInput)}` },
    },
  })
}

function words(options: PasswordInputOptions): Record<string, string> {
  return wordingPairs({
    'show-password': options.showPasswordText,
    'hide-password': options.hidePasswordText,
    'show-password-aria-label': options.showPasswordAriaLabelText,
    'hide-password-aria-label': options.hidePasswordAriaLabelText,
    'password-shown-announcement': options.passwordShownAnnouncementText,
    'password-hidden-announcement': options.passwordHiddenAnnouncementText,
  })
}

// Hidden until the script is there to make it work.
function toggle(options: PasswordInputOptions): Html {
  return button({
    type: 'button',
    classes: classNames('govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle', options.button?.classes),
    text: options.showPasswordText ?? 'Show',
    attributes: {
      'aria-controls': options.id || options.name,
      'aria-label': options.showPasswordAriaLabelText ?? 'Show password',
      hidden: '',
    },
  })
}
