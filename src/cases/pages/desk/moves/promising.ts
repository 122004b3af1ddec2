import { html } from '../../../../platform/html/index.ts'
import { field } from '../../../../platform/http/index.ts'
import { addDays } from '../../../../platform/time/index.ts'
import { changePromise, fulfilPromise, givePromise } from '../../../actions/promises.ts'
import type { MoveForm, MoveView } from './move-form.ts'
import { dayField, goesTo, mainText, oneLine, readingNote, textOf } from './parts.ts'

const what = (form: MoveForm, view: MoveView) => oneLine(form, view, { name: 'what', label: 'What will be done by then', hint: 'For example: We come back and empty your bin' })
const by = (form: MoveForm, view: MoveView) => dayField(form, view, { name: 'by', label: 'By', value: '', min: view.today, max: addDays(view.today, 400) })

export const changeThePromise: MoveForm = {
  name: 'change-promise', title: 'Change the date', send: 'Change the date', readBy: 'resident', fieldNames: { reason: 'text' },
  fields: (view) => html`${by(changeThePromise, view)}${what(changeThePromise, view)}${mainText(changeThePromise, view, { label: 'Why the date changes', hint: 'The resident reads it. The old date stays on record.', rows: 3, isQuiet: true })}${readingNote(textOf(view))}${goesTo(view)}`,
  submit: (tools, officer, key, { values }) => changePromise(tools, officer, key, { by: field(values, 'by'), what: field(values, 'what'), reason: field(values, 'text') }),
}

export const giveADate: MoveForm = {
  name: 'give-promise', title: 'Give a date', send: 'Give this date', readBy: 'resident',
  fields: (view) => html`${by(giveADate, view)}${what(giveADate, view)}`,
  submit: (tools, officer, key, { values }) => givePromise(tools, officer, key, { by: field(values, 'by'), what: field(values, 'what') }),
}

export const doneAsPromised: MoveForm = {
  name: 'done-as-promised', title: 'Done as promised', send: 'Mark as done', readBy: 'resident', fieldNames: { what: 'text' },
  fields: (view) => html`${mainText(doneAsPromised, view, { label: 'What was done', hint: 'The case goes on, but this promise is kept. The resident reads it.', rows: 3 })}${readingNote(textOf(view))}${goesTo(view)}`,
  submit: (tools, officer, key, { values }) => fulfilPromise(tools, officer, key, field(values, 'text')),
}
