import { html } from '../../platform/html/index.ts'
import { badge } from '../badge/badge.ts'
import { card } from '../card/card.ts'
import { changeMark } from '../change-mark/change-mark.ts'
import { commonList } from '../common-list/common-list.ts'
import { emptyState } from '../empty-state/empty-state.ts'
import { ownWords } from '../own-words/own-words.ts'
import { promiseMark } from '../promise-mark/promise-mark.ts'
import { questionSearch } from '../question-search/question-search.ts'
import { reachList } from '../reach-list/reach-list.ts'
import { timeline } from '../timeline/timeline.ts'
import { toast } from '../toast/toast.ts'
import { wordKept } from '../word-kept/word-kept.ts'
import { examplesOf, type Example } from './example.ts'

/** Patterns of our own that any site may use, and those of the residents' site. */
export const patterns = (): Example[] => [
  ...examplesOf('promise-mark', {
    late: promiseMark({ nearness: 'late', text: '1 day late', datetime: '2026-11-20' }),
    soon: promiseMark({ nearness: 'soon', text: 'today 4pm', datetime: '2026-11-21T16:00Z' }),
    later: promiseMark({ nearness: 'later', text: 'Thu 26 Nov', datetime: '2026-11-26' }),
    kept: promiseMark({ nearness: 'kept', text: 'kept on Fri 20 Nov', datetime: '2026-11-20' }),
    'none given': promiseMark({ nearness: 'none', text: 'no promise given' }),
  }),
  ...examplesOf('change-mark', {
    better: changeMark({ direction: 'up', verdict: 'better', text: '6 points' }),
    worse: changeMark({ direction: 'down', verdict: 'worse', text: '12 points' }),
    'neither good nor bad': changeMark({ direction: 'up', text: '40 contacts' }),
    none: changeMark({ direction: 'none', text: 'no clear change' }),
  }),
  ...examplesOf('badge', { tones: html`${badge({ text: 'Internal' })} ${badge({ text: 'Stage 2', tone: 'brand' })} ${badge({ text: 'Safeguarding', tone: 'late' })} ${badge({ text: 'Waiting for resident', tone: 'soon' })}` }),
  ...examplesOf('own-words', { plain: ownWords({ text: "They took next door's but left mine again." }), 'in Welsh': ownWords({ text: 'Nid yw fy min wedi ei wagio.', lang: 'cy' }) }),
  ...examplesOf('timeline', { plain: timeline({ label: 'What has happened, example', items: [{ title: { text: 'Promise given: “We will come back by Tue 24 Nov.”' }, when: 'Fri 20 Nov 10:14', datetime: '2026-11-20T10:14Z', byline: 'told by phone', isImportant: true }, { title: { text: 'Crew: lane blocked by a skip' }, when: 'Fri 20 Nov 13:40', datetime: '2026-11-20T13:40Z' }] }) }),
  ...examplesOf('card', {
    'with a title': card({ label: 'Promise', title: 'Today, 4pm', headingLevel: 3, html: html`<p class="govuk-body">Standard: 2 working days.</p>` }),
    'label only': card({ label: 'Seen before', headingLevel: 3, html: html`<p class="govuk-body">Mill Lane missed 5 times in 60 days.</p>` }),
  }),
  ...examplesOf('toast', {
    'done, can be undone': toast({ text: 'Handed to Highways.', undo: { action: '/undo', fields: { token: 'x' } } }),
    problem: toast({ kind: 'problem', text: 'The line dropped. Your text is still here.' }),
  }),
  ...examplesOf('empty-state', { plain: emptyState({ title: 'Nothing waits for you', text: 'Cases come here when they are yours or your team’s.', action: { text: 'Take the next one', href: '#next' }, headingLevel: 3 }) }),
  ...examplesOf('question-search', { plain: questionSearch({ question: 'What do you need?', hint: 'Use your own words.', value: 'bin not emp' }) }),
  ...examplesOf('common-list', { plain: commonList([{ text: 'Missed bin', href: '#bin', takes: 'We come back within 2 working days' }, { text: 'Blue Badge', href: '#badge', takes: 'Decision within 12 weeks' }]) }),
  ...examplesOf('reach-list', { plain: reachList([{ name: '01234 555 010', href: 'tel:01234555010', wait: 'about 4 minutes', note: { text: 'Open until 5pm.' } }, { name: 'By post', wait: '10 working days' }]) }),
  ...examplesOf('word-kept', { plain: wordKept({ finding: 'We kept 87 of every 100 promises in October.', link: { text: 'See where we fell short', href: '#short' } }) }),
]
