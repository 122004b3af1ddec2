import { button, emptyState, filter, table, warningText } from '../../../../design/index.ts'
import { html, nothing } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { writeInstant } from '../../../../platform/time/index.ts'
import { writeReference } from '../../../../cases/index.ts'
import { kindWords } from '../../../message.ts'
import { stateWords } from './message-page.ts'
import type { TrayRow, trayStates } from '../../../store/tray.ts'

/** Those that did not arrive, by why; or every message. */
type TrayState = (typeof trayStates)[number] | 'all'

export interface TrayView {
  state: TrayState
  rows: readonly TrayRow[]
  counts: Record<Exclude<TrayState, 'all'>, number>
  /** What our own settings hold back, in every team's cases. */
  held: { count: number; problem: string | null }
}

const words: Record<TrayState, { tab: string; about: string; empty: string }> = {
  'no-address': { tab: 'To tell by phone or letter', about: 'We hold no e-mail address for these residents. Open a message, tell the resident what it says, and say how you did.', empty: 'Every resident whom we owe news has an e-mail address, or has been told.' },
  refused: { tab: 'Refused', about: 'These could not be delivered. The address may be wrong: put it right and send again, or tell the resident another way.', empty: 'No address has turned a message away.' },
  misconfigured: { tab: 'Our settings', about: 'Nothing is wrong with these messages: our own mail settings are. They are tried again every hour for three days.', empty: 'The mail settings work.' },
  'retry-later': { tab: 'Being tried again', about: 'The other side asked us to wait. These are tried again by themselves, for about two days.', empty: 'Nothing waits for another try.' },
  all: { tab: 'All messages', about: 'What residents were sent, the newest first, at most 100. Open one to read it as the resident did.', empty: 'Nothing has been sent to a resident yet.' },
}

/** Messages that did not arrive, by what must be done about them; and all of them. */
export function drawTray(view: TrayView): Html {
  const { state, rows, counts, held } = view
  return html`<h1 class="govuk-heading-l">Messages</h1>
${held.count > 0 ? settingsWarning(held) : nothing}
${filter({ label: 'messages', items: (Object.keys(words) as TrayState[]).map((one) => ({ text: one === 'all' ? words.all.tab : `${words[one].tab} (${counts[one].toLocaleString('en-GB')})`, href: `/desk/messages?state=${one}`, isOn: one === state })) })}
<h2 class="govuk-heading-m govuk-!-margin-top-6">${words[state].tab}</h2>
${rows.length === 0 ? emptyState({ title: 'Nothing here', text: words[state].empty }) : html`<p class="govuk-body">${words[state].about}</p>${list(rows, state === 'all')}`}`
}

function settingsWarning(held: TrayView['held']): Html {
  return html`${warningText({ text: `${held.count === 1 ? 'One message waits' : `${held.count.toLocaleString('en-GB')} messages wait`} because our mail settings do not work. ${held.problem ?? ''}`, iconFallbackText: 'Warning' })}
<form method="post" action="/desk/messages">${button({ text: 'Try them all now', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`
}

function list(rows: readonly TrayRow[], all: boolean): Html {
  return table({
    head: [{ text: 'Message' }, { text: 'Case' }, { text: all ? 'Written' : 'Since' }, { text: all ? 'How it went' : 'Why' }],
    rows: rows.map((row) => [
      { html: html`<a class="govuk-link" href="/desk/messages/${row.id}">${kindWords[row.kind]}</a>` },
      { html: html`<a class="govuk-link" href="/desk/cases/${row.ref}">${writeReference(row.ref)}</a> ${row.title}` },
      { text: writeInstant(row.queued_at) },
      { text: all ? stateWords[row.state] : [row.problem ?? 'No e-mail address', row.next_try_at ? `Next try ${writeInstant(row.next_try_at)}.` : ''].join('. ').replace(/\. $/, '').replace(/\.\./g, '.') },
    ]),
  })
}
