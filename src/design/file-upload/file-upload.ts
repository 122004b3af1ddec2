import { attributes, html, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, wordingAttributes, type Attributes, type PluralText } from '../attributes/attributes.ts'
import { describedBy, labelledField, withNeighbours, type FieldOptions } from '../form-field/form-field.ts'

export interface FileUploadOptions extends FieldOptions {
  readonly multiple?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** The enhanced field, which can be dropped on. */
  readonly javascript?: boolean | undefined
  readonly wrapperClasses?: string | undefined
  readonly wrapperAttributes?: Attributes | undefined
  readonly chooseFilesButtonText?: string | undefined
  readonly noFileChosenText?: string | undefined
  readonly multipleFilesChosenText?: PluralText | undefined
  readonly dropInstructionText?: string | undefined
  readonly enteredDropZoneText?: string | undefined
  readonly leftDropZoneText?: string | undefined
}

export function fileUpload(options: FileUploadOptions): Html {
  const id = options.id || options.name
  const own = attributes({
    class: classNames('govuk-file-upload', options.classes, options.errorMessage && 'govuk-file-upload--error'),
    id,
    name: options.name,
    type: 'file',
    disabled: options.disabled,
    multiple: options.multiple,
    'aria-describedby': describedBy(options.describedBy, id, options),
  })
  const field = html`<input${own}${extraAttributes(options.attributes)}>`
  return labelledField(options, withNeighbours(options.formGroup, options.javascript ? dropZone(options, field) : field))
}

function dropZone(options: FileUploadOptions, field: Html): Html {
  const words = wordingAttributes({
    'choose-files-button': options.chooseFilesButtonText,
    'no-file-chosen': options.noFileChosenText,
    'multiple-files-chosen': options.multipleFilesChosenText,
    'drop-instruction': options.dropInstructionText,
    'entered-drop-zone': options.enteredDropZoneText,
    'left-drop-zone': options.leftDropZoneText,
  })
  const classes = classNames('govuk-file-upload-wrapper', options.wrapperClasses)
  return html`<div class="${classes}" data-module="govuk-file-upload"${words}${extraAttributes(options.wrapperAttributes)}>
    ${field}
  </div>`
}
