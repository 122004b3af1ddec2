import { button, checkboxes, details, input, radios, select, textarea } from '../../../../design/index.ts'
import { html, nothing, type Html } from '../../../../platform/html/index.ts'
import { fault } from '../../../../staff/index.ts'
import type { Faults } from '../../../../staff/index.ts'
import { newTypes } from './question-edits.ts'
import type { QuestionEdit } from './question-edits.ts'
import type { ServiceForm } from './service-form.ts'

export interface FormView {
  code: string
  form: ServiceForm
  faults: Faults
  teams: readonly { id: string; name: string }[]
  /** Its national code has not been compared with the present list. */
  isUnchecked: boolean
}

const units = [{ value: 'working-days', text: 'working days' }, { value: 'calendar-days', text: 'days' }, { value: 'calendar-months', text: 'months' }, { value: 'hours', text: 'hours' }]

/** The whole form. Preview opens the residents' page in another tab with what stands here, saved or not. */
export function drawServiceForm(view: FormView): Html {
  const { code, form, faults, teams } = view
  const text = (name: keyof ServiceForm & string, label: string, hint?: string) => ({ name, label: { text: label }, value: form[name] as string, ...(hint ? { hint: { text: hint } } : {}), ...fault(faults, name) })
  return html`<form method="post" action="/desk/settings/services/${code}" novalidate>
<input type="hidden" name="version" value="${form.version}">
<h2 class="govuk-heading-m">What residents read</h2>
${input(text('name', 'Name'))}
${textarea({ ...text('summary', 'Summary'), rows: 3 })}
${textarea({ ...text('next', 'What happens next', 'One step a line, 2 to 4 steps.'), rows: 4 })}
${textarea({ ...text('emergency', 'If someone is in danger (optional)', 'Shown before anything else.'), rows: 2 })}
${textarea({ ...text('synonyms', 'Residents’ own words for it', 'One a line. Search finds the service by them.'), rows: 4 })}
${timing(view, text)}
<h2 class="govuk-heading-m">Who does it</h2>
${input({ ...text('lgsl', 'National code (LGSL), if there is one', view.isUnchecked ? 'Not checked: it is from an earlier list. Compare it with the Local Government Service List before GOV.UK links here.' : 'From the Local Government Service List. GOV.UK finds our pages by it.'), classes: 'govuk-input--width-5', inputmode: 'numeric' })}
${view.isUnchecked ? checkboxes({ name: 'lgslChecked', classes: 'govuk-checkboxes--small', values: form.lgslChecked === 'yes' ? ['yes'] : [], items: [{ value: 'yes', text: 'I have compared the code with the list, and it is right' }] }) : nothing}
${select({ name: 'team', label: { text: 'Team' }, items: teams.map((team) => ({ value: team.id, text: team.name })), value: form.team, ...fault(faults, 'team') })}
<h2 class="govuk-heading-m" id="questions">Questions</h2>
${form.questions.filter((question) => !question.isNew).map((question) => drawQuestion(question, faults))}
${drawNew(form.questions.find((question) => question.isNew), faults)}
<h2 class="govuk-heading-m">From when, and why</h2>
${input({ ...text('validFrom', 'Holds from', 'Today or later, for example 2026-11-24.'), classes: 'govuk-input--width-10' })}
${textarea({ ...text('reason', 'Reason for the change'), rows: 2 })}
<div class="govuk-button-group">${button({ text: 'Save', preventDoubleClick: true })}
${button({ text: 'Preview', name: 'act', value: 'preview', classes: 'govuk-button--secondary', attributes: { formtarget: '_blank', 'data-turbo': 'false' } })}</div>
</form>`
}

type TextField = (name: keyof ServiceForm & string, label: string, hint?: string) => { name: string; label: { text: string }; value: string }

function timing({ form }: FormView, text: TextField): Html {
  return html`<h2 class="govuk-heading-m">Promise and standard</h2>
<p class="govuk-body">The promise is the date that each resident is told. The standard is the limit that the service is measured against, as long or longer. Cases that are open keep the date they were told.</p>
${input(text('promiseWords', 'What we promise', 'A sentence without a full stop, for example: We will come back for it. Leave empty when no date can be promised.'))}
${input({ ...text('promiseCount', 'Promised within'), classes: 'govuk-input--width-3', inputmode: 'numeric' })}
${select({ name: 'promiseUnit', label: { text: 'counted in' }, items: units, value: form.promiseUnit })}
${input({ ...text('standardCount', 'Standard: at most'), classes: 'govuk-input--width-3', inputmode: 'numeric' })}
${select({ name: 'standardUnit', label: { text: 'counted in' }, items: units, value: form.standardUnit })}
${textarea({ ...text('noPromise', 'Why no date can be promised', 'Only when there is no promise.'), rows: 2 })}`
}

function drawQuestion(question: QuestionEdit, faults: Faults): Html {
  const name = (part: string) => `q-${question.code}-${part}`
  const ticked = [question.required && 'required', question.removed && 'removed'].filter((one) => one !== false)
  const isWrong = Object.hasOwn(faults, name('label'))
  return details({
    summaryText: question.label || question.code, open: isWrong,
    html: html`<p class="govuk-hint">${newTypes[question.type] ?? question.type}; answers are kept as “${question.code}”</p>
${input({ name: name('label'), label: { text: 'Question' }, value: question.label, ...fault(faults, name('label')) })}
${input({ name: name('hint'), label: { text: 'Hint (optional)' }, value: question.hint })}
${checkboxes({ name: name('required'), classes: 'govuk-checkboxes--small', values: ticked, items: [
    { name: name('required'), value: 'yes', text: 'Must be answered', checked: question.required },
    { name: name('removed'), value: 'yes', text: 'Do not ask any more', checked: question.removed, id: name('removed') },
  ] })}`,
  })
}

function drawNew(question: QuestionEdit | undefined, faults: Faults): Html {
  return details({
    summaryText: 'Add a question', open: question !== undefined,
    html: html`${input({ name: 'new-label', label: { text: 'Question' }, value: question?.label, ...fault(faults, 'new-label') })}
${input({ name: 'new-hint', label: { text: 'Hint (optional)' }, value: question?.hint })}
${radios({ name: 'new-type', fieldset: { legend: { text: 'Kind of answer' } }, classes: 'govuk-radios--small', value: question?.type ?? 'text', items: Object.entries(newTypes).map(([value, label]) => ({ value, text: label })) })}
${textarea({ name: 'new-choices', label: { text: 'Answers to choose from, one a line' }, hint: { text: 'Only for a list.' }, value: question?.choices, rows: 4 })}
${checkboxes({ name: 'new-required', classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: 'Must be answered', checked: question?.required === true }] })}
${nothing}`,
  })
}
