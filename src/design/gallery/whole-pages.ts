import { html, type Html } from '../../platform/html/index.ts'
import { acts } from '../acts/acts.ts'
import { card } from '../card/card.ts'
import { caseHeader } from '../case-header/case-header.ts'
import { changeMark } from '../change-mark/change-mark.ts'
import { commonList } from '../common-list/common-list.ts'
import { councilHeader } from '../council-header/council-header.ts'
import { demonstrationBar } from '../demonstration-bar/demonstration-bar.ts'
import { deskLayout } from '../desk-layout/desk-layout.ts'
import { filter } from '../filter/filter.ts'
import { finding } from '../finding/finding.ts'
import { footer } from '../footer/footer.ts'
import { keyHint } from '../key-hint/key-hint.ts'
import { ownWords } from '../own-words/own-words.ts'
import { page, type Theme } from '../page/page.ts'
import { promiseMark, type Nearness } from '../promise-mark/promise-mark.ts'
import { questionSearch } from '../question-search/question-search.ts'
import { reachList } from '../reach-list/reach-list.ts'
import { sideNavigation } from '../side-navigation/side-navigation.ts'
import { table, type TableCell } from '../table/table.ts'
import { textarea } from '../textarea/textarea.ts'
import { timeline } from '../timeline/timeline.ts'
import { wordKept } from '../word-kept/word-kept.ts'
import { workList, type WorkItem } from '../work-list/work-list.ts'

const theme: Theme = { name: 'Moothshire Council' }
const bodyStart = demonstrationBar({ text: 'This is a demonstration. Moothshire and everyone in it are made up.' })
const foot = footer({ meta: { items: [{ text: 'Accessibility', href: '#a' }, { text: 'Privacy', href: '#p' }] }, copyright: { text: '© Moothshire Council' } })

export function residentHome(): Html {
  const common = [
    ['Missed bin', 'We come back within 2 working days'], ['Pothole or road damage', 'We inspect within 5 working days'],
    ['Council tax: moving home', 'New bill within 10 working days'], ['Blue Badge', 'Decision within 12 weeks'],
    ['Care for an adult', 'We call you within 2 working days'], ['School places', 'Next closing date 15 January'],
    ['Complain about us', 'We reply within 5 working days'], ['Who does what here?', 'County, district or parish'],
  ].map(([text, takes]) => ({ text: text!, takes, href: '#common' }))
  const ways = [
    { name: '01234 555 010', wait: 'about 4 minutes', note: { text: 'Open until 5pm. Text relay and interpreters.' } },
    { name: 'Web chat', wait: 'about 1 minute', note: { text: 'Open until 8pm' } },
    { name: 'Library hub, Stanmere', wait: '2 waiting', note: { html: html`Come in or <a class="govuk-link" href="#book">book a time</a>, until 6pm` } },
    { name: 'By post', wait: '10 working days', note: { text: 'County Hall, Stanmere MS1 1AA' } },
  ]
  const main = html`${questionSearch({ question: 'What do you need?', isPageHeading: true, hint: 'Use your own words. You can also ask by phone, in person or by post.' })}
<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds"><h2 class="govuk-heading-m">Most people come for</h2>${commonList(common)}
${wordKept({ finding: 'We kept 87 of every 100 promises in October.', link: { text: 'See where we fell short', href: '#short' } })}</div>
<div class="govuk-grid-column-one-third">${card({ title: 'Talk to us now', html: reachList(ways) })}</div>
</div>`
  const links = [{ text: 'Track a request', href: '#track' }, { text: 'How we are doing', href: '#doing' }, { text: 'Contact us', href: '#contact' }]
  return page({ title: 'What do you need?', theme, site: 'resident', bodyStart, header: councilHeader({ name: theme.name, links }), main, footer: foot })
}

function service(name: string, [kept, of]: readonly [string, string], change: Html, doing: string): TableCell[] {
  const link = html`<a class="govuk-link" href="#s">${name}</a>`
  return [{ html: link }, { html: html`<strong>${kept}</strong>`, format: 'numeric' }, { text: of, format: 'numeric' }, { html: change }, { text: doing }]
}

export function portalFinding(): Html {
  const short = table({
    head: [{ text: 'Service' }, { text: 'Kept', format: 'numeric' }, { text: 'Of', format: 'numeric' }, { text: 'A year' }, { text: 'What we are doing' }],
    rows: [
      service('Street lighting', ['61%', '402'], changeMark({ direction: 'down', verdict: 'worse', text: '12 points' }), 'Contractor short of two crews; back to 85% by 15 January'),
      service('Pothole repair', ['72%', '1,118'], changeMark({ direction: 'up', verdict: 'better', text: '6 points' }), 'Inspectors recruited; wet autumn moved 140 to urgent'),
      service('Blue Badge', ['83%', '96'], changeMark({ direction: 'none', text: 'no clear change' }), 'Small numbers: between 74 and 89'),
    ],
  })
  const main = html`${finding({ sentence: 'We kept 87 of every 100 promises in October, up from 84 a year ago.', base: { text: 'A promise is a date that we gave a resident. 6,412 fell due. 5,578 were kept, 611 were late and 223 are still open past the date. 9 in 100 residents were given no date; we count that apart. Figures as of Sunday 1 November.' } })}
<h2 class="govuk-heading-m">Where we fell short</h2>
<div class="portal-table" tabindex="0" role="region" aria-label="Where we fell short">${short}</div>
${card({ title: 'How this is worked out', html: html`<p class="govuk-body">Promises kept ÷ promises that fell due in the month. Closed late and still open both count as not kept.</p><p class="govuk-body"><a class="govuk-link" href="#csv">CSV</a> · <a class="govuk-link" href="#json">JSON</a></p>` })}`
  const links = [{ text: 'Priorities', href: '#p' }, { text: 'Standards', href: '#s' }, { text: 'Complaints', href: '#c' }, { text: 'Data', href: '#d' }]
  return page({ title: 'Promises kept', theme, site: 'performance', header: councilHeader({ name: theme.name, links }), main, footer: foot })
}

function navigation(): Html {
  return sideNavigation({
    name: 'Moothall desk',
    href: '#desk',
    sections: [
      { items: [{ text: 'Take a call', href: '#call', key: 'C' }, { text: 'My work', href: '#work', count: 14, countOf: 'open cases', current: true }, { text: 'Chat', href: '#chat', count: 2, countOf: 'waiting' }, { text: 'Counter', href: '#counter', count: 3, countOf: 'waiting' }] },
      { title: 'Teams', items: [{ text: 'Waste and recycling', href: '#waste', count: 61 }, { text: 'Highways', href: '#highways', count: 118 }, { text: 'Complaints', href: '#complaints', count: 9 }] },
      { title: 'See', items: [{ text: 'Residents', href: '#residents' }, { text: 'Knowledge', href: '#knowledge' }, { text: 'Figures', href: '#figures' }, { text: 'Improve', href: '#improve' }] },
    ],
    foot: html`Go anywhere ${keyHint('/')}`,
  })
}

function item(title: string, words: string, nearness: Nearness, text: string): WorkItem {
  return { title, words, href: '#case', promise: { nearness, text }, current: title.startsWith('Bin') }
}

function work(headingLevel: number): Html {
  return workList({
    title: 'My work',
    headingLevel,
    filter: filter({ label: 'my work', items: [{ text: 'By promise', href: '#promise', isOn: true }, { text: 'Open', href: '#open' }, { text: 'Save view', href: '#save' }] }),
    items: [
      item('Street light out, Elm Row', '“It has been dark for a week and the path is icy and I have fallen once already”', 'late', '1 day late'),
      item('Bin not emptied, 14 Mill Lane', '“They took next door’s but left mine again.”', 'soon', 'today 4pm'),
      item('Complaint: care visit missed', 'Stage: acknowledge. “My mother waited from eight until two”', 'soon', 'tomorrow'),
      item('Move home, council tax', 'Waiting for the resident since Tuesday', 'later', 'Thu 26 Nov'),
    ],
  })
}

export function deskCase(): Html {
  const answer = html`<form class="desk-answer" action="#answer" method="post">${textarea({ name: 'answer', label: { text: 'Answer', classes: 'govuk-visually-hidden' }, rows: 3, value: 'We came back this morning and emptied your bin. I am sorry that it was missed twice.' })}
${acts({ items: [{ text: 'Answer and close', key: '↵' }, { text: 'Reply', key: 'R' }, { text: 'Ask', key: 'A' }, { text: 'Hand over', key: 'H' }], note: 'reads at age 9' })}</form>`
  const main = html`${caseHeader({ title: 'Bin not emptied, 14 Mill Lane', facts: ['MH-4K7-92D', 'Missed bin', 'by phone, Fri 20 Nov 10:12', 'owner: you, from Waste and recycling'] })}
${ownWords({ text: "They took next door's but left mine again. It's the second time this month and I can't lift it to the tip." })}
${timeline({ items: [
    { title: { text: 'Promise given: “We will come back by Tue 24 Nov.”' }, when: 'Fri 20 Nov 10:14', datetime: '2026-11-20T10:14Z', byline: 'told by phone and by large-print letter' },
    { title: { text: 'Crew: lane blocked by a skip, not collected' }, when: 'Fri 20 Nov 13:40', datetime: '2026-11-20T13:40Z', byline: 'from the contractor' },
    { title: { text: 'You asked the contractor to return this afternoon' }, when: 'today 09:05', datetime: '2026-11-21T09:05Z' },
  ] })}
${answer}`
  const aside = html`${card({ label: 'Promise', title: 'Today, 4pm', html: html`<p>${promiseMark({ nearness: 'soon', text: '6 hours left' })}</p><p>Standard: 2 working days. Unchanged since given.</p>` })}
${card({ label: 'Resident', title: 'Mrs D. Alder', html: html`<p>14 Mill Lane, Ashcombe</p><p class="desk-need">Large print. Phone first, not before 9am.</p><p><a class="govuk-link" href="#others">2 other cases</a>, both closed</p>` })}
${card({ label: 'Seen before', html: html`<p>Mill Lane missed 5 times in 60 days.</p><p><a class="govuk-link" href="#join">Join to one problem</a></p>` })}`
  const layout = deskLayout({ navigation: navigation(), list: { html: work(2), label: 'My work', href: '#work' }, main, aside: { html: aside, label: 'About this case' }, isCase: true })
  return page({ title: 'Bin not emptied, 14 Mill Lane', theme, site: 'desk', isWholeBody: true, main: layout })
}

export function deskQueue(): Html {
  const layout = deskLayout({ navigation: navigation(), main: work(1) })
  return page({ title: 'My work', theme, site: 'desk', isWholeBody: true, bodyStart, main: layout })
}
