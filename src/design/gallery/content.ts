import { html } from '../../platform/html/index.ts'
import { accordion } from '../accordion/accordion.ts'
import { details } from '../details/details.ts'
import { feedback } from '../feedback/feedback.ts'
import { insetText } from '../inset-text/inset-text.ts'
import { notificationBanner } from '../notification-banner/notification-banner.ts'
import { panel } from '../panel/panel.ts'
import { summaryList } from '../summary-list/summary-list.ts'
import { table } from '../table/table.ts'
import { tabs } from '../tabs/tabs.ts'
import { tag } from '../tag/tag.ts'
import { taskList } from '../task-list/task-list.ts'
import { warningText } from '../warning-text/warning-text.ts'
import { examplesOf, type Example } from './example.ts'

const change = (what: string) => ({ items: [{ href: '#change', text: 'Change', visuallyHiddenText: what }] })
const colours = ['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow']

/** What a page tells. */
export const contents = (): Example[] => [
  ...examplesOf('panel', { 'it is sent': panel({ titleText: 'We have your report', headingLevel: 2, html: html`Your reference<br><strong>MH-4K7-92D</strong>` }) }),
  ...examplesOf('notification-banner', {
    important: notificationBanner({ text: 'Bins are a day late this week because of ice.', titleId: 'banner-important', attributes: { 'aria-label': 'Important' } }),
    success: notificationBanner({ type: 'success', text: 'Your answer is sent.', titleId: 'banner-success', disableAutoFocus: true }),
  }),
  ...examplesOf('summary-list', {
    'with changes': summaryList({ rows: [{ key: { text: 'Where' }, value: { text: '14 Mill Lane' }, actions: change('where') }, { key: { text: 'When' }, value: { text: 'Friday 20 November' } }] }),
    card: summaryList({ card: { title: { text: 'Your report', headingLevel: 3 }, actions: { items: [{ text: 'Withdraw', href: '#withdraw' }] } }, rows: [{ key: { text: 'What' }, value: { text: 'Missed bin' } }] }),
  }),
  ...examplesOf('table', {
    'figures to the right': table({ caption: 'Promises kept, October', captionClasses: 'govuk-table__caption--m', firstCellIsHeader: true, head: [{ text: 'Service' }, { text: 'Kept', format: 'numeric' }, { text: 'Of', format: 'numeric' }], rows: [[{ text: 'Street lighting' }, { text: '61%', format: 'numeric' }, { text: 402, format: 'numeric' }]] }),
  }),
  ...examplesOf('tag', { 'every colour': html`${[undefined, ...colours].map((colour) => html`${tag({ text: colour ?? 'Usual', classes: colour && `govuk-tag--${colour}` })} `)}` }),
  ...examplesOf('task-list', { 'three states': taskList({ idPrefix: 'apply', items: [{ title: { text: 'About you' }, href: '#you', status: { text: 'Completed' } }, { title: { text: 'Proof of address' }, href: '#proof', hint: { text: 'A bill from the last 3 months' }, status: { tag: { text: 'Incomplete', classes: 'govuk-tag--blue' } } }, { title: { text: 'Send' }, status: { text: 'Cannot start yet', classes: 'govuk-task-list__status--cannot-start-yet' } }] }) }),
  ...examplesOf('inset-text', { plain: insetText({ text: 'We keep your report for 7 years.' }) }),
  ...examplesOf('warning-text', { plain: warningText({ text: 'If you smell gas, ring 0800 111 999 now.' }) }),
  ...examplesOf('details', {
    closed: details({ summaryText: 'What we do with it', text: 'A crew looks at it and we tell you what they find.' }),
    open: details({ summaryText: 'Where to find your reference', text: 'At the top of our email.', open: true }),
  }),
  ...examplesOf('tabs', { two: tabs({ idPrefix: 'weeks', items: [{ label: 'This week', panel: { text: 'Green bin' } }, { label: 'Next week', panel: { text: 'Brown bin' } }] }) }),
  ...examplesOf('accordion', { two: accordion({ id: 'questions', headingLevel: 3, rememberExpanded: false, items: [{ heading: { text: 'How long does it take?' }, summary: { text: 'Promises' }, content: { text: 'Two working days.' }, expanded: true }, { heading: { text: 'What if it is late?' }, content: { text: 'Tell us and a person looks into it.' } }] }) }),
  ...examplesOf('feedback', { plain: feedback({ titleText: 'How was this?', html: html`<p class="govuk-body"><a class="govuk-link" href="#tell">Tell us in one minute</a></p>` }) }),
]
