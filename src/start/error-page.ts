import { html } from '../platform/html/index.ts'
import type { ErrorPage, ErrorView } from '../platform/http/index.ts'
import { telephoneLink } from '../services/index.ts'
import type { Council, CouncilTools } from '../services/index.ts'
import { residentPage } from '../sites/resident/index.ts'

const headings: Record<number, string> = {
  401: 'Sign in to go on',
  403: 'You cannot do this',
  404: 'We cannot find that page',
  413: 'That was too large',
  429: 'Too many requests',
  500: 'Sorry, there is a problem on our side',
  503: 'Sorry, this is not working just now',
}

const spare: Pick<Council, 'name' | 'phone' | 'phoneHours'> = { name: 'The council', phone: '', phoneHours: '' }

/** The page for everything that went wrong: what to do, a reference to quote, and a way to reach a person. */
export async function errorPage(tools: CouncilTools): Promise<ErrorPage> {
  let council: Pick<Council, 'name' | 'phone' | 'phoneHours'> = spare
  const remember = () => tools.council().then((read) => (council = read), () => {})
  await remember()
  return (path, error) => {
    void remember()
    return residentPage({
      council, demonstration: tools.config.mode === 'demonstration', title: headings[error.status] ?? 'We could not do that',
      main: body(path, error, council),
    })
  }
}

function body(path: string, error: ErrorView, council: Pick<Council, 'phone' | 'phoneHours'>) {
  const onDesk = path.startsWith('/desk')
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${headings[error.status] ?? 'We could not do that'}</h1>
<p class="govuk-body">${error.advice}</p>
${council.phone && !onDesk ? html`<p class="govuk-body">You can also call us on <a class="govuk-link" href="${telephoneLink(council.phone)}">${council.phone}</a>${council.phoneHours ? ` (${council.phoneHours})` : ''}.</p>` : ''}
<p class="govuk-body"><a class="govuk-link" href="${onDesk ? '/desk' : '/'}">${onDesk ? 'Go to the desk' : 'Go to the home page'}</a></p>
<p class="govuk-body-s">If you ask us about this, quote ${error.reference}.</p>
</div></div>`
}
