import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { notFound, page } from '../../../platform/http/index.ts'
import type { Answer, Call } from '../../../platform/http/index.ts'
import { residentOfCase, writeReference } from '../../../cases/index.ts'
import { dayOf, writeDay, writeInstant } from '../../../platform/time/index.ts'
import { lines } from '../../../services/index.ts'
import type { Council, CouncilTools } from '../../../services/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { LetterSent, Way } from '../../complaint.ts'
import { complaintAsked } from './complaint-asked.ts'
import type { ComplaintView } from './complaint-asked.ts'

interface Addressee {
  readonly name: string
  readonly address: string
}

/** A letter as it was sent: to whom, when and by whom; to print, hand over or read out. */
export async function letterShown(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const view = await complaintAsked(tools, call)
  const letter = view.complaint.letters.find((each) => String(each.n) === call.params['n'])
  if (!letter) throw notFound('There is no such letter.')
  const [council, to] = await Promise.all([tools.council(), addressee(tools, view)])
  const main = html`<p class="desk-back-link"><a class="govuk-link" href="${view.path}">Back to the complaint</a></p>${handling(letter, to)}${paper(view, letter, { council, to })}`
  return page(await tools.desk({ officer: view.officer, title: letter.title, current: '/desk/complaints', main }))
}

/** Whoever goes on for someone who has died is written to in their place. */
async function addressee({ db }: CouncilTools, { caseFile, complaint }: ComplaintView): Promise<Addressee> {
  const resident = await residentOfCase(db, caseFile)
  const other = complaint.died !== null && complaint.representative !== null
  const name = (other ? complaint.representative!.name : resident?.name) ?? ''
  return { name, address: other ? '' : [resident?.address, resident?.postcode].filter(Boolean).join('\n') }
}

const ways: Readonly<Record<Way, string>> = { email: 'Sent by e-mail', post: 'To be posted', 'in-person': 'To be handed over', phone: 'To be read out on the phone' }

/** What is still to be done with it by hand. */
function handling({ way, sent, readingAge }: LetterSent, { address }: Addressee): Html {
  const unknown = way === 'post' && !address ? ' No address is known here: ask for one, or take it from your own records.' : ''
  return html`<div class="desk-letter-head"><p><strong>${ways[way]}</strong> <span class="desk-quiet">${writeInstant(sent)}${readingAge === null ? '' : `, reads at age ${readingAge}`}.${unknown}</span></p><button class="desk-act desk-needs-script" type="button" data-print hidden>Print</button></div>`
}

function paper(view: ComplaintView, letter: LetterSent, { council, to }: { council: Council; to: Addressee }): Html {
  const by = view.names.get(Number(letter.by.replace('officer:', '')))
  const signs = 'signed' in letter.elements || !by ? nothing : html`<p>Yours sincerely</p><p>${by}</p>`
  return html`<article class="desk-letter"><p class="desk-letter__from"><strong>${council.name}</strong><br>${council.postalAddress.replace(`${council.name}, `, '')}<br>${council.phone}</p>
${to.name ? html`<p>${to.name}${to.address ? html`<br>${lines(to.address)}` : nothing}</p>` : nothing}
<p>${writeDay(dayOf(letter.sent), 'long')}<br>Our reference: ${writeReference(view.caseFile.ref)}</p>
<p>Dear ${to.name || 'resident'}</p>
<h1 class="govuk-heading-m">${letter.title}</h1><p class="desk-letter__text">${letter.text}</p>${signs}</article>`
}
