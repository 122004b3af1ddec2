import { html } from '../../../../platform/html/index.ts'
import { field } from '../../../../platform/http/index.ts'
import { addDays } from '../../../../platform/time/index.ts'
import { addNote, askResident, longestWait, replyToResident } from '../../../actions/correspond.ts'
import type { MoveForm } from './move-form.ts'
import { dayField, goesTo, mainText, oneLine, readingNote, textOf } from './parts.ts'

export const reply: MoveForm = {
  name: 'reply', title: 'Reply', send: 'Send reply', readBy: 'resident',
  fields: (view) => html`${mainText(reply, view, { label: 'What you tell the resident' })}${readingNote(textOf(view))}${goesTo(view)}`,
  submit: (tools, officer, key, { values }) => replyToResident(tools, officer, key, field(values, 'text')),
}

export const note: MoveForm = {
  name: 'note', title: 'Note', send: 'Add note', readBy: 'officers',
  fields: (view) => mainText(note, view, { label: 'For officers only', hint: 'The resident can ask to see it one day. Write what you know, not what you think of them.' }),
  submit: (tools, officer, key, { values }) => addNote(tools, officer, key, field(values, 'text')),
}

export const ask: MoveForm = {
  name: 'ask', title: 'Ask the resident', send: 'Send question', readBy: 'resident', fieldNames: { question: 'text' },
  fields: (view) => html`${mainText(ask, view, { label: 'Your question', hint: 'One question at a time is answered most often.', rows: 4 })}${readingNote(textOf(view))}
${oneLine(ask, view, { name: 'reason', label: 'Why we cannot go on without it', hint: 'For officers. The clock stops while we wait, so this is looked at.' })}
${dayField(ask, view, { name: 'until', label: 'Wait until', hint: `The clock runs again after this day, answer or not. ${longestWait} days at most.`, value: addDays(view.today, 14), min: addDays(view.today, 1), max: addDays(view.today, longestWait) })}${goesTo(view)}`,
  submit: (tools, officer, key, { values }) => askResident(tools, officer, key, { question: field(values, 'text'), reason: field(values, 'reason'), until: field(values, 'until') }),
}
