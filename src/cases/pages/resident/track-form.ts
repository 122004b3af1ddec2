import { button, details, errorSummary, input } from '../../../design/index.ts'
import { cleanLine } from '../../../platform/forms/index.ts'
import { html } from '../../../platform/html/index.ts'
import { field, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call } from '../../../platform/http/index.ts'
import { answerPage, isPublic, telephoneLink } from '../../../services/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import type { CaseFile } from '../../case.ts'
import { provesItIsTheirs } from '../../rules/proves-it-is-theirs.ts'
import { readReference, writeReference } from '../../rules/reference.ts'
import { trackCookie, trackVisitSeconds, visitToken } from '../../rules/track-link.ts'
import { readCaseUnscoped } from '../../store/read-case.ts'
import { proofOfCase } from '../../store/resident-of-case.ts'
import { forgetTries, mayTry } from '../../store/track-attempts.ts'

/** The whole answer takes at least this long, so that its time tells nothing. */
const leastMilliseconds = 200

interface TrackView {
  reference: string
  detail: string
  problems: { message: string; field: string }[]
  note?: string
}

export async function showTrackForm(tools: CouncilTools, call: Call): Promise<Answer> {
  const note = field(call.query, 'why') === 'expired' ? 'That link is too old to open your request. Enter your reference and one detail instead.' : undefined
  return drawTrackForm(tools, { reference: cleanLine(field(call.query, 'ref').slice(0, 200)), detail: '', problems: [], ...(note ? { note } : {}) })
}

/** Looks for the case. Whatever was wrong, the answer is the same in words and in time, so that no reference can be found out. */
export async function findTracked(tools: CouncilTools, call: Call): Promise<Answer> {
  const typed = { reference: cleanLine(field(call.body, 'reference').slice(0, 500)), detail: cleanLine(field(call.body, 'detail').slice(0, 500)) }
  const missing = [
    ...(typed.reference === '' ? [{ message: 'Enter your reference', field: 'reference' }] : []),
    ...(typed.detail === '' ? [{ message: 'Enter the email address, phone number or postcode that you gave us', field: 'detail' }] : []),
  ]
  if (missing.length > 0) return drawTrackForm(tools, { ...typed, problems: missing })
  const started = performance.now()
  const found = await look(tools, { ...typed, from: call.ip })
  await new Promise((resolve) => setTimeout(resolve, leastMilliseconds - (performance.now() - started)))
  if (found === 'too-often') return drawTrackForm(tools, { ...typed, problems: [{ message: `That has been tried too often. Wait 15 minutes and try again, or call us on ${(await tools.council()).phone}`, field: 'reference' }] }, 429)
  if (!found) return drawTrackForm(tools, { ...typed, problems: [{ message: 'We cannot find a request with that reference and that detail. Check both', field: 'reference' }] })
  const path = `/track/${writeReference(found)}`
  return seeOther(path, [{ name: trackCookie, value: visitToken(tools.config, found, tools.clock.now()), maxAge: trackVisitSeconds, path }])
}

async function look(tools: CouncilTools, typed: { reference: string; detail: string; from: string }): Promise<string | undefined | 'too-often'> {
  const ref = readReference(typed.reference)
  const trying = { typed: ref ?? typed.reference.toUpperCase(), from: typed.from, secret: tools.config.secretKey }
  if (!(await mayTry(tools.db, trying, tools.clock.now()))) return 'too-often'
  const caseFile = ref === undefined ? undefined : await readCaseUnscoped(tools.db, { ref })
  const proof = caseFile && (await proofOfCase(tools.db, caseFile))
  if (!caseFile || !proof || !provesItIsTheirs(typed.detail, proof, await isShownToAll(tools, caseFile))) return undefined
  await forgetTries(tools.db, trying)
  return caseFile.ref
}

/** A service that is not in the catalogue any more counts as shown. */
async function isShownToAll(tools: CouncilTools, caseFile: CaseFile): Promise<boolean> {
  const service = (await tools.catalogue()).services.get(caseFile.service_code)
  return !service || isPublic(service)
}

async function drawTrackForm(tools: CouncilTools, view: TrackView, status = view.problems.length > 0 ? 422 : 200): Promise<Answer> {
  const council = await tools.council()
  const error = (name: string) => {
    const problem = view.problems.find((each) => each.field === name)
    return problem && { text: problem.message }
  }
  return answerPage(tools, {
    title: 'Track a request', current: '/track', hasError: view.problems.length > 0, status,
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${view.problems.length > 0 ? errorSummary({ titleText: 'There is a problem', errorList: view.problems.map((problem) => ({ text: problem.message, href: `#${problem.field}` })) }) : undefined}
<h1 class="govuk-heading-xl">Track a request</h1>
${view.note ? html`<p class="govuk-body-l">${view.note}</p>` : html`<p class="govuk-body-l">See what is happening, add a message, or tell us that it is not fixed.</p>`}
<form action="/track" method="post" novalidate>
${input({ name: 'reference', value: view.reference, label: { text: 'Your reference', classes: 'govuk-label--m' }, hint: { text: 'For example, MH-4K7-92DA. It is on your confirmation and in our messages.' }, classes: 'govuk-input--width-10', autocomplete: 'off', spellcheck: false, errorMessage: error('reference') })}
${input({ name: 'detail', value: view.detail, label: { text: 'Your email address, phone number or postcode', classes: 'govuk-label--m' }, hint: { text: 'One that you gave us for this request. For streets, bins and other things that we show on a map, give the email address or phone number.' }, classes: 'govuk-!-width-two-thirds', spellcheck: false, errorMessage: error('detail') })}
${button({ text: 'Find my request', preventDoubleClick: true })}
</form>
${details({ summaryText: 'I do not have my reference', html: html`<p class="govuk-body">Call us on <a class="govuk-link" href="${telephoneLink(council.phone)}">${council.phone}</a> (${council.phoneHours}), or come in. We find it with you.</p>
<p class="govuk-body">If you did not say who you are, only the link on your confirmation page opens it.</p>` })}
</div></div>`,
  })
}
