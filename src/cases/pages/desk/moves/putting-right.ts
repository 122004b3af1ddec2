import { fileUpload, select } from '../../../../design/index.ts'
import { html, nothing } from '../../../../platform/html/index.ts'
import { field } from '../../../../platform/http/index.ts'
import { addFile } from '../../../actions/add-file.ts'
import { changeDetails } from '../../../actions/change-details.ts'
import type { MoveForm } from './move-form.ts'
import { faultFor, mainText, oneLine, textOf, typedOr } from './parts.ts'

export const details: MoveForm = {
  name: 'change-details', title: 'Change details', send: 'Change', readBy: 'officers', fieldNames: { reason: 'text' },
  fields: (view) => html`${oneLine(details, view, { name: 'title', label: 'Short name', value: view.caseFile.title })}
${select({ name: 'service', id: 'move-service', label: { text: 'Service', classes: 'govuk-label--s' }, value: typedOr(view, 'service', view.caseFile.service_code), items: view.services.map((service) => ({ value: service.code, text: service.name })), errorMessage: faultFor(details, view, 'service') })}
${mainText(details, view, { label: 'Why', hint: 'The date that the resident was given stays as it is.', rows: 2, isQuiet: true })}`,
  submit: (tools, officer, key, { values }) => changeDetails(tools, officer, key, { service: field(values, 'service'), title: field(values, 'title'), reason: field(values, 'text') }),
}

export const file: MoveForm = {
  name: 'add-file', title: 'Add a file', send: 'Add file', takesFile: true,
  fields: (view) => html`${fileUpload({ name: 'file', id: 'move-file', label: { text: 'Picture or document', classes: 'govuk-label--s' }, hint: { text: '10MB at most.' }, errorMessage: faultFor(file, view, 'file') })}
<div class="govuk-form-group"><div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="move-shown" name="shown" type="checkbox" value="yes"${textOf(view, 'shown') === 'yes' ? html` checked` : nothing}><label class="govuk-label govuk-checkboxes__label" for="move-shown">The resident may see it</label></div></div></div>`,
  submit: (tools, officer, key, { values, files }) => addFile(tools, officer, key, { upload: files.find((each) => each.field === 'file'), isShown: field(values, 'shown') === 'yes' }),
}
