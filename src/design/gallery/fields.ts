import { html } from '../../platform/html/index.ts'
import { characterCount } from '../character-count/character-count.ts'
import { errorMessage } from '../error-message/error-message.ts'
import { errorSummary } from '../error-summary/error-summary.ts'
import { fieldset } from '../fieldset/fieldset.ts'
import { fileUpload } from '../file-upload/file-upload.ts'
import { hint } from '../hint/hint.ts'
import { input } from '../input/input.ts'
import { label } from '../label/label.ts'
import { passwordInput } from '../password-input/password-input.ts'
import { select } from '../select/select.ts'
import { textarea } from '../textarea/textarea.ts'
import { examplesOf, type Example } from './example.ts'

/** Fields that a resident types or picks into, and what says that one is wrong. */
export const fields = (): Example[] => [
  ...examplesOf('error-summary', {
    'two things to put right': errorSummary({ titleText: 'There is a problem', disableAutoFocus: true, errorList: [{ text: 'Enter your name', href: '#name-error-state' }, { text: 'Tell us what happened', href: '#what-wrong' }] }),
    'one that no field shows': errorSummary({ titleText: 'There is a problem', disableAutoFocus: true, descriptionText: 'Nothing you wrote is lost.', errorList: [{ text: 'The file has a virus. Choose another' }] }),
  }),
  ...examplesOf('label', { 'a label': html`${label({ text: 'Your road', for: 'road' })}<input class="govuk-input" id="road" name="road">` }),
  ...examplesOf('hint', { 'a hint': hint({ text: 'As on your council tax bill' }) }),
  ...examplesOf('error-message', { 'an error': errorMessage({ text: 'Enter your road' }) }),
  ...examplesOf('fieldset', {
    'an address': fieldset({
      legend: { text: 'Where is it?', classes: 'govuk-fieldset__legend--m' },
      html: html`${input({ name: 'line-1', label: { text: 'Address line 1' }, autocomplete: 'address-line1' })}${input({ name: 'town', label: { text: 'Town or village' }, classes: 'govuk-!-width-two-thirds' })}`,
    }),
  }),
  ...examplesOf('input', {
    plain: input({ name: 'name', label: { text: 'Full name' }, autocomplete: 'name' }),
    'with a hint': input({ name: 'reference', label: { text: 'Reference' }, hint: { text: 'For example, MH-4K7-92D' }, classes: 'govuk-input--width-10', spellcheck: false }),
    'with a value': input({ name: 'email', label: { text: 'Email address' }, type: 'email', value: 'd.alder@example.org' }),
    'with a prefix and a suffix': input({ name: 'rent', label: { text: 'Rent' }, prefix: { text: '£' }, suffix: { text: 'a week' }, inputmode: 'decimal', classes: 'govuk-input--width-5' }),
    wrong: input({ name: 'name-error', id: 'name-error-state', label: { text: 'Full name' }, errorMessage: { text: 'Enter your name' } }),
    'not to be changed': input({ name: 'uprn', label: { text: 'Property number' }, value: '100090012345', disabled: true }),
    'the page asks one thing': input({ name: 'one', label: { text: 'What is your postcode?', isPageHeading: true, classes: 'govuk-label--l' }, classes: 'govuk-input--width-10' }),
  }),
  ...examplesOf('textarea', {
    plain: textarea({ name: 'what', label: { text: 'What happened?' } }),
    'filled and wrong': textarea({ name: 'what-wrong', label: { text: 'What happened?' }, value: 'It broke', errorMessage: { text: 'Tell us what happened' }, rows: 3 }),
  }),
  ...examplesOf('character-count', {
    'with a limit': characterCount({ name: 'short', label: { text: 'In a few words' }, maxlength: 200 }),
    'too long': characterCount({ name: 'shorter', label: { text: 'In very few words' }, maxlength: 10, value: 'Longer than it may be', errorMessage: { text: 'Use 10 characters or fewer' } }),
  }),
  ...examplesOf('select', {
    plain: select({ name: 'ward', label: { text: 'Ward' }, items: [{ value: '', text: 'Choose a ward' }, { value: 'n', text: 'North' }, { value: 's', text: 'South' }] }),
    'chosen and wrong': select({ name: 'ward-wrong', label: { text: 'Ward' }, value: 'n', items: [{ value: 'n', text: 'North' }, { value: 's', text: 'South', disabled: true }], errorMessage: { text: 'Choose your ward' } }),
  }),
  ...examplesOf('file-upload', {
    plain: fileUpload({ name: 'photo', label: { text: 'A photo' }, hint: { text: 'Up to 10 MB' } }),
    enhanced: fileUpload({ name: 'photos', label: { text: 'Photos' }, multiple: true, javascript: true }),
    wrong: fileUpload({ name: 'photo-wrong', label: { text: 'A photo' }, errorMessage: { text: 'The photo must be smaller than 10 MB' } }),
  }),
  ...examplesOf('password-input', {
    plain: passwordInput({ name: 'password', label: { text: 'Password' } }),
    wrong: passwordInput({ name: 'new-password', label: { text: 'New password' }, autocomplete: 'new-password', errorMessage: { text: 'Use 12 characters or more' } }),
  }),
]
