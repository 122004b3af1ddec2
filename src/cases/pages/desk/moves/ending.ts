import { input, radios } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import { field } from '../../../../platform/http/index.ts'
import { closeCase } from '../../../actions/close-case.ts'
import { reopenCase } from '../../../actions/resume-case.ts'
import { caseOutcomes, outcomeWords } from '../../../rules/words.ts'
import type { CaseOutcome } from '../../../rules/words.ts'
import type { MoveForm, MoveView } from './move-form.ts'
import { faultFor, goesTo, mainText, readingNote, textOf } from './parts.ts'

const hints: Record<CaseOutcome, string> = {
  fixed: 'It is done, and you know that it is done.',
  answered: 'They asked, and this tells them.',
  'not-ours': 'Someone else can help. You say who, and how to reach them.',
  cannot: 'We will not or cannot do it. The answer gives the reason, and what they may do next.',
  duplicate: 'Another case is about the same and goes on.',
  withdrawn: 'They told us that they no longer need it.',
}

export const answerAndClose: MoveForm = {
  name: 'answer-and-close', title: 'Answer and close', send: 'Answer and close', readBy: 'resident', fieldNames: { answer: 'text' },
  fields: (view) => html`${mainText(answerAndClose, view, { label: 'The answer', hint: 'What was decided, why, and what they may do next.' })}${readingNote(textOf(view))}
${outcomeChoice(view)}${goesTo(view)}`,
  submit: (tools, officer, key, { values }) => closeCase(tools, officer, key, { outcome: field(values, 'outcome'), answer: field(values, 'text'), duplicateOf: field(values, 'duplicateOf'), signpost: field(values, 'signpost') }),
}

function outcomeChoice(view: MoveView) {
  const more: Partial<Record<CaseOutcome, ReturnType<typeof input>>> = {
    'not-ours': input({ name: 'signpost', id: 'move-signpost', label: { text: 'Who can help, and how to reach them' }, value: textOf(view, 'signpost'), errorMessage: faultFor(answerAndClose, view, 'signpost') }),
    duplicate: input({ name: 'duplicateOf', id: 'move-duplicateOf', label: { text: 'Reference of the case that goes on' }, value: textOf(view, 'duplicateOf'), classes: 'govuk-input--width-10', errorMessage: faultFor(answerAndClose, view, 'duplicateOf') }),
  }
  return radios({
    name: 'outcome', idPrefix: 'move-outcome', classes: 'govuk-radios--small', value: textOf(view, 'outcome'), errorMessage: faultFor(answerAndClose, view, 'outcome'),
    fieldset: { legend: { text: 'How did this end?', classes: 'govuk-fieldset__legend--s' } },
    items: caseOutcomes.map((outcome) => ({ value: outcome, text: outcomeWords[outcome].officer, hint: { text: hints[outcome] }, conditional: { html: more[outcome] } })),
  })
}

export const reopen: MoveForm = {
  name: 'reopen', title: 'Reopen', send: 'Open it again',
  fields: (view) => mainText(reopen, view, { label: 'Why it is opened again', rows: 3 }),
  fieldNames: { reason: 'text' },
  submit: (tools, officer, key, { values }) => reopenCase(tools, officer, key, field(values, 'text')),
}
