import { summaryList } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { paragraph, plainPage, section } from './plain-page.ts'

/** Every cookie that a resident's browser may be given. A test holds the site to this list. */
export const residentCookies = [
  { name: 'moothall_track', purpose: 'Shows you your own request after you gave its reference and a detail, or opened our link to it', expires: '1 hour' },
  { name: 'moothall_form', purpose: 'Keeps a form that you fill in to this browser, so that nobody reads it who finds its address', expires: '7 days, or when the form is forgotten' },
] as const

/** Only what is strictly necessary, so no consent is asked (Privacy and Electronic Communications Regulations 2003, reg 6(4) and Schedule A1). */
export function drawCookies(tools: CouncilTools): Promise<Answer> {
  return plainPage(tools, 'Cookies', html`
<p class="govuk-body-l">Cookies are small files that a website keeps on your device. We use only what the site cannot do without.</p>
${section('What we use', ...residentCookies.map((cookie) => summaryList({ rows: [
    { key: { text: 'Name' }, value: { text: cookie.name } }, { key: { text: 'What it is for' }, value: { text: cookie.purpose } }, { key: { text: 'Ends after' }, value: { text: cookie.expires } },
  ] })))}
${paragraph('A form that you fill in is kept with us and not on your device.')}
${section('What we do not use', paragraph('No cookies for counting visits, none for advertising, none of other companies. Because of that there is nothing to accept or refuse.'))}
${section('Without cookies', paragraph('All of this site works without cookies, but for one thing: to look at your request you then need the link in our message, or to call us.'))}`)
}
