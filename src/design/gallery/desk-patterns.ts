import { html } from '../../platform/html/index.ts'
import { acts } from '../acts/acts.ts'
import { caseHeader } from '../case-header/case-header.ts'
import { filter } from '../filter/filter.ts'
import { keyHint } from '../key-hint/key-hint.ts'
import { examplesOf, type Example } from './example.ts'

/** Patterns that only desk.css dresses. */
export const deskPatterns = (): Example[] => [
  ...examplesOf('key-hint', { plain: html`<span>Take a call ${keyHint('C')}</span>` }),
  ...examplesOf('filter', { 'one is on': filter({ label: 'my work', items: [{ text: 'By promise', href: '#promise', isOn: true }, { text: 'Open', href: '#open' }] }) }),
  ...examplesOf('case-header', { plain: caseHeader({ title: 'Bin not emptied, 14 Mill Lane', headingLevel: 2, facts: ['MH-4K7-92D', 'Missed bin', 'by phone, Fri 20 Nov 10:12', 'owner: you'], badges: [{ text: 'Second time', tone: 'soon' }] }) }),
  ...examplesOf('acts', { plain: acts({ items: [{ text: 'Answer and close', key: '↵' }, { text: 'Reply', key: 'R' }, { text: 'History', href: '#history', key: 'Y' }], note: 'reads at age 9' }) }),
]
