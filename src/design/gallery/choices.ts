import { html, type Html } from '../../platform/html/index.ts'
import { button } from '../button/button.ts'
import { checkboxes } from '../checkboxes/checkboxes.ts'
import { dateInput } from '../date-input/date-input.ts'
import { input } from '../input/input.ts'
import { radios } from '../radios/radios.ts'
import { examplesOf, type Example } from './example.ts'

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })
const yesNo = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }]
const phone = (name: string): Html => input({ name, label: { text: 'Telephone number' }, type: 'tel', classes: 'govuk-!-width-one-third' })

/** Radios, checkboxes, dates and buttons. */
export const choices = (): Example[] => [
  ...examplesOf('radios', {
    plain: radios({ name: 'again', fieldset: legend('Has this happened before?'), items: yesNo }),
    'on one line, chosen': radios({ name: 'inline', classes: 'govuk-radios--inline', fieldset: legend('Is it dangerous?'), value: 'no', items: yesNo }),
    'small, with hints and a divider': radios({ name: 'size', classes: 'govuk-radios--small', fieldset: legend('How big?'), items: [{ value: 's', text: 'Small', hint: { text: 'A dinner plate' } }, { value: 'l', text: 'Large' }, { divider: 'or' }, { value: 'x', text: 'I cannot say' }] }),
    'one opens a field': radios({ name: 'how', fieldset: legend('How shall we reply?'), hint: { text: 'We use it for this only' }, value: 'phone', items: [{ value: 'email', text: 'By email' }, { value: 'phone', text: 'By phone', conditional: { html: phone('phone') } }] }),
    wrong: radios({ name: 'how-wrong', fieldset: legend('Is it on a pavement?'), errorMessage: { text: 'Say if it is on a pavement' }, items: yesNo }),
  }),
  ...examplesOf('checkboxes', {
    plain: checkboxes({ name: 'needs', fieldset: legend('What would help?'), values: ['large'], items: [{ value: 'large', text: 'Large print' }, { value: 'bsl', text: 'British Sign Language', hint: { text: 'By video or in person' } }, { divider: 'or' }, { value: 'none', text: 'Nothing', behaviour: 'exclusive' }] }),
    'one opens a field': checkboxes({ name: 'contact', fieldset: legend('May we ring you?'), items: [{ value: 'yes', text: 'Yes, ring me', checked: true, conditional: { html: phone('ring') } }] }),
    wrong: checkboxes({ name: 'agree', errorMessage: { text: 'Say that you have read it' }, items: [{ value: 'yes', text: 'I have read it' }] }),
    'cannot be chosen': checkboxes({ name: 'closed', classes: 'govuk-checkboxes--small', fieldset: legend('Which times?'), items: [{ value: 'am', text: 'Morning' }, { value: 'pm', text: 'Afternoon', disabled: true }] }),
  }),
  ...examplesOf('date-input', {
    plain: dateInput({ id: 'due', namePrefix: 'due', fieldset: legend('When was the bin due?'), hint: { text: 'For example, 20 11 2026' } }),
    'filled, the year wrong': dateInput({ id: 'born', namePrefix: 'born', fieldset: legend('When were you born?'), values: { 'born-day': 1, 'born-month': 2, 'born-year': 26 }, year: { name: 'year', error: true }, errorMessage: { text: 'The year must have 4 numbers' } }),
  }),
  ...examplesOf('button', {
    kinds: html`<div class="govuk-button-group">${button({ text: 'Continue' })} ${button({ text: 'Save and come back', classes: 'govuk-button--secondary' })} ${button({ text: 'Withdraw', classes: 'govuk-button--warning' })} <a class="govuk-link" href="#cancel">Cancel</a></div>`,
    start: button({ text: 'Start now', href: '#start', isStartButton: true }),
    disabled: button({ text: 'Continue', disabled: true }),
    'pressed once only': button({ text: 'Send', preventDoubleClick: true }),
  }),
]
