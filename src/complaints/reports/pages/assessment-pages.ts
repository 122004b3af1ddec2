import { button, details, emptyState, radios, tag, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, json, notFound, page, route, seeOther, text } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { writeInstant } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, may, noFaults, officerNames, officerWho, recordAct, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { TypedFields } from '../../learning/typed-fields.ts'
import { codes } from '../assessment/codes.ts'
import { assessmentCsv, assessmentJson, figureWords, makeAssessment } from '../assessment/make-assessment.ts'
import type { AssessedProvision, Assessment } from '../assessment/make-assessment.ts'
import type { Code, CodeId, Provision } from '../assessment/provision.ts'
import { sections } from '../assessment/provision.ts'
import { readAnswerHistory, readAnswers, writeAnswer } from '../store/assessment.ts'
import { makingFor, periodAsked } from './asked.ts'

const home = '/desk/complaints/reports/assessment'

/** The council's own assessment against each code, with the evidence that its figures give. */
export function assessmentRoutes(tools: CouncilTools): Route[] {
  const see = officerWho(tools, 'see complaint reports')
  const keep = officerWho(tools, 'keep complaint reports')
  return [
    route({ method: 'GET', path: `${home}/:code`, guard: see, handle: (call) => show(tools, call) }),
    route({ method: 'GET', path: `${home}/:code/:provision`, guard: keep, handle: (call) => edit(tools, call, noFaults) }),
    route({ method: 'POST', path: `${home}/:code/:provision`, guard: keep, handle: (call) => save(tools, call) }),
  ]
}

function codeAsked(name: string): Code {
  const code = Object.hasOwn(codes, name) ? codes[name as CodeId] : undefined
  if (!code) throw notFound('There is no such code. Choose one from the list of reports.')
  return code
}

async function show(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const [, name, format] = /^(.*?)(?:\.(json|csv))?$/.exec(call.params['code']!)!
  const code = codeAsked(name!)
  const period = periodAsked(tools, { span: 'year' }, call.query)
  const made = await makeAssessment(code, await makingFor(tools, call.viewer, period))
  if (format === 'json') return json(assessmentJson(made))
  if (format === 'csv') return text(assessmentCsv(made), 'text/csv', { fileName: `self-assessment-${code.id}-${period.year}.csv` })
  const main = html`${top({ title: `Self-assessment ${period.title}, ${code.title}`, banner: doneBanner(call.query, { answer: 'Saved. The answer before it stays on record.' }), up: { href: '/desk/complaints/reports', text: 'Reports about complaints' } })}
<p>${progress(made)} ${code.note} <a class="govuk-link" href="${code.source.href}">${code.source.text}</a>.</p>
<p>As <a class="govuk-link" href="${home}/${code.id}.csv?year=${period.year}">CSV</a> and <a class="govuk-link" href="${home}/${code.id}.json?year=${period.year}">JSON</a>.</p>
${drawAssessment(made, may(call.viewer, 'keep complaint reports') ? (provision) => `${home}/${code.id}/${provision.number}?year=${period.year}` : undefined)}`
  return page(await tools.desk({ officer: call.viewer, title: `Self-assessment, ${code.title}`, current: '/desk/complaints/reports', main }))
}

function progress(made: Assessment): string {
  const answered = made.provisions.filter(({ answer }) => answer?.year === made.year)
  const not = made.provisions.filter(({ answer }) => answer?.follows === false).length
  return `${answered.length} of ${made.provisions.length} provisions are answered for this year${not ? `; ${not} are not followed` : ''}.`
}

/** All nine sections. `editPath` gives the way to the form of a provision, for those who may fill it in. */
export function drawAssessment(made: Assessment, editPath?: (provision: Provision) => string): Html {
  return html`${sections.map((section, i) => html`<h2 class="govuk-heading-m">${i + 1}. ${section}</h2>
<div class="desk-sheet"><ul class="desk-work">${made.provisions.filter((each) => each.section === section).map((each) => drawProvision(each, made, editPath))}</ul></div>`)}`
}

function drawProvision({ provision, answer, figures }: AssessedProvision, made: Assessment, editPath?: (provision: Provision) => string): Html {
  const isOld = answer !== undefined && answer.year !== made.year
  const mark = !answer ? tag({ text: 'Not answered', classes: 'govuk-tag--grey' }) : answer.follows ? tag({ text: 'Followed', classes: 'govuk-tag--green' }) : tag({ text: 'Not followed', classes: 'govuk-tag--red' })
  return html`<li class="desk-work__item"><div class="desk-work__line"><strong>${provision.number}</strong> ${mark}${isOld ? html` <span class="desk-work__about">answered for ${answer.year}</span>` : nothing}</div>
<p>${provision.words}</p>
${answer ? html`<p class="desk-work__words">${answer.words}${answer.evidence ? html` Evidence: ${answer.evidence}` : nothing}</p>` : nothing}
${figures.length || provision.pages ? html`<ul class="govuk-list govuk-list--bullet">${figures.map((figure) => html`<li>${figure.cases ? html`<a class="govuk-link" href="${figure.casesOf ?? figure.cases}">${figureWords(figure)}</a>` : figureWords(figure)}</li>`)}${(provision.pages ?? []).map((each) => html`<li><a class="govuk-link" href="${each.href}">${each.text}</a></li>`)}</ul>` : nothing}
${editPath ? html`<p><a class="govuk-link" href="${editPath(provision)}">Answer<span class="govuk-visually-hidden"> ${provision.number}</span></a></p>` : nothing}</li>`
}

function provisionAsked(code: Code, call: Call<Officer>): Provision {
  const provision = code.provisions.find((each) => each.number === call.params['provision'])
  if (!provision) throw notFound('The code has no such provision.')
  return provision
}

/** Figures or pages of ours speak to it; what nothing shows cannot be claimed. */
const hasOwnEvidence = ({ figures = [], pages = [] }: Provision) => figures.length + pages.length > 0

async function edit(tools: CouncilTools, call: Call<Officer>, faults: Faults): Promise<Answer> {
  const code = codeAsked(call.params['code']!)
  const provision = provisionAsked(code, call)
  const period = periodAsked(tools, { span: 'year' }, call.query)
  const [answers, history, names] = await Promise.all([readAnswers(tools.db, code.id, period.year), readAnswerHistory(tools.db, code.id, provision.number), officerNames(tools.db)])
  const kept = answers.get(provision.number)
  const isWrong = faults !== noFaults
  const shown = (name: string, before: string | undefined) => (isWrong ? field(call.body, name) : (before ?? ''))
  const main = html`${top({ title: `${provision.number}, ${period.title}`, faults, up: { href: `${home}/${code.id}?year=${period.year}`, text: `Self-assessment, ${code.title}` } })}
<p>${provision.words}</p>
<form class="desk-answer desk-move" method="post" action="${home}/${code.id}/${provision.number}?year=${period.year}" novalidate>
${radios({ name: 'follows', classes: 'govuk-radios--inline govuk-radios--small', value: shown('follows', kept && (kept.follows ? 'yes' : 'no')), fieldset: { legend: { text: 'Do we follow it?' } }, items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }], ...fault(faults, 'follows') })}
${textarea({ name: 'words', rows: 4, label: { text: 'How we follow it, or why not and what we do about it' }, value: shown('words', kept?.words), ...fault(faults, 'words') })}
${textarea({ name: 'evidence', rows: 2, label: { text: hasOwnEvidence(provision) ? 'Other evidence (optional)' : 'Evidence' }, hint: { text: hasOwnEvidence(provision) ? 'A document, a page, a minute. Our own figures and pages are added by themselves.' : 'A document, a page, a minute that shows it. Nothing of ours is added by itself here.' }, value: shown('evidence', kept?.evidence), ...fault(faults, 'evidence') })}
${button({ text: 'Save' })}</form>
${history.length ? details({ summaryText: 'Earlier answers', html: html`<ul>${history.map((each) => html`<li>${each.year}, version ${each.version}, ${writeInstant(each.at, 'plain')}, ${each.officer_id === null ? 'Moothall' : (names.get(each.officer_id) ?? '')}: ${each.follows ? 'followed' : 'not followed'}. ${each.words}</li>`)}</ul>` }) : emptyState({ title: 'Nobody has answered this yet', text: 'What you write is kept with its date and your name. A change becomes a new version.' })}`
  return page(await tools.desk({ officer: call.viewer, title: `Provision ${provision.number}`, current: '/desk/complaints/reports', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

async function save(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const code = codeAsked(call.params['code']!)
  const provision = provisionAsked(code, call)
  const period = periodAsked(tools, { span: 'year' }, call.query)
  const typed = new TypedFields(call.body)
  const follows = typed.choice('follows', ['yes', 'no'] as const, 'Say whether we follow it')
  const words = typed.text('words', 'Say how we follow it, or why not')
  const evidence = typed.text('evidence')
  if (follows === 'yes' && !evidence && !hasOwnEvidence(provision)) typed.wrong('evidence', 'Say what shows that we follow it: a document, a page, a minute. No figure or page of ours does')
  if (typed.isWrong || !follows) return edit(tools, call, typed.faults)
  await tools.db.transaction(async (tx) => {
    await writeAnswer(tx, { code: code.id, year: period.year, provision: provision.number, follows: follows === 'yes', words, evidence, officer_id: call.viewer.id, at: tools.clock.now() })
    await recordAct(tx, call.viewer.id, 'answer self-assessment', `assessment:${code.id}`, { year: period.year, provision: provision.number, follows })
  })
  return seeOther(`${home}/${code.id}?year=${period.year}&done=answer`)
}
