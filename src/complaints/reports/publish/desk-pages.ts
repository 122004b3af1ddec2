import { badge, button, checkboxes, details, emptyState, input, select, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { dayOf, writeDay, writeInstant } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, noFaults, officerNames, officerWho, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { formFault } from '../../learning/pages/parts.ts'
import { TypedFields } from '../../learning/typed-fields.ts'
import { councilYearOf, periodOf, readYear } from '../period.ts'
import { dropReport, prepareReport, publishReport, retakeFigures, saveWords } from './actions.ts'
import { drawRecord, publicHome, titleOf } from './draw-publication.ts'
import { needsResponse, publishable, slugOf } from './publication.ts'
import type { Publication } from './publication.ts'
import { reportTitle } from './public-pages.ts'
import { readEntries, readPublication } from './store.ts'

const home = '/desk/complaints/reports/publications'
const up = { href: '/desk/complaints/reports', text: 'Reports about complaints' }

/** Putting a report on record: figures frozen, words, the governing body's answer, and then on the public site for good. */
export function publicationRoutes(tools: CouncilTools): Route[] {
  const keep = officerWho(tools, 'keep complaint reports')
  const step = (path: string, handle: (call: Call<Officer>, kept: Publication) => Promise<Answer>) =>
    route({ method: 'POST', path: `${home}/:id${path}`, guard: keep, handle: async (call) => handle(call, await asked(tools, call)) })
  return [
    route({ method: 'GET', path: home, guard: keep, handle: (call) => list(tools, call, noFaults) }),
    route({ method: 'POST', path: home, guard: keep, handle: (call) => prepare(tools, call) }),
    route({ method: 'GET', path: `${home}/:id`, guard: keep, handle: async (call) => show(tools, call, await asked(tools, call), noFaults) }),
    step('', async (call, draft) => {
      const publishes = field(call.body, 'do') === 'publish'
      const outcome = await (publishes ? publishReport : saveWords)(tools, call.viewer, draft, call.body)
      return 'faults' in outcome ? show(tools, call, draft, outcome.faults) : seeOther(`${home}/${draft.id}?done=${publishes ? 'published' : 'saved'}`)
    }),
    step('/figures', async (call, draft) => {
      const saved = await saveWords(tools, call.viewer, draft, call.body)
      const outcome = 'faults' in saved ? saved : await retakeFigures(tools, call.viewer, draft)
      return 'faults' in outcome ? show(tools, call, draft, outcome.faults) : seeOther(`${home}/${draft.id}?done=taken`)
    }),
    step('/drop', async (call, draft) => {
      const outcome = await dropReport(tools, call.viewer, draft)
      return 'faults' in outcome ? show(tools, call, draft, outcome.faults) : seeOther(`${home}?done=dropped`)
    }),
    step('/correct', async (call, kept) => {
      const typed = new TypedFields(call.body)
      const why = typed.text('correction', 'Say what was wrong, in words for everyone')
      if (typed.isWrong) return show(tools, call, kept, typed.faults)
      const outcome = await prepareReport(tools, call.viewer, kept, why)
      return 'faults' in outcome ? show(tools, call, kept, outcome.faults) : seeOther(`${home}/${outcome.id}?done=correcting`)
    }),
  ]
}

async function asked(tools: CouncilTools, call: Call<Officer>): Promise<Publication> {
  const id = call.params['id']!
  const kept = /^\d{1,15}$/.test(id) ? await readPublication(tools.db, Number(id)) : undefined
  if (!kept) throw notFound('There is no such report.')
  return kept
}

async function prepare(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const typed = new TypedFields(call.body)
  const report = typed.choice('report', publishable, 'Choose which report')
  const year = readYear(typed.line('year', 'Enter a year, such as 2026/27'))
  if (year === undefined) typed.wrong('year', 'Enter a year, such as 2026/27')
  const quarter = report === 'complaints-quarterly' ? Number(typed.choice('quarter', ['1', '2', '3', '4'] as const, 'Choose the quarter') ?? 0) : 0
  if (typed.isWrong || !report || year === undefined) return list(tools, call, typed.faults)
  const outcome = await prepareReport(tools, call.viewer, { report, year, quarter }, null)
  return 'faults' in outcome ? list(tools, call, outcome.faults) : seeOther(`${home}/${outcome.id}`)
}

async function list(tools: CouncilTools, call: Call<Officer>, faults: Faults): Promise<Answer> {
  const entries = await readEntries(tools.db)
  const isWrong = faults !== noFaults
  const year = councilYearOf(dayOf(tools.clock.now())) - 1
  const main = html`${top({ title: 'Reports on the public site', faults, up, banner: doneBanner(call.query, { dropped: 'The draft is gone. Nothing was published.' }) })}
<p>What you publish stands on <a class="govuk-link" href="${publicHome}">the public page</a> and is never changed after: a correction is a new version with its reason.</p>
<form class="desk-answer desk-move" method="post" action="${home}" novalidate><h2 class="desk-move__title">Prepare a report</h2>${formFault(faults)}
${select({ name: 'report', label: { text: 'Report' }, value: field(call.body, 'report'), items: [{ value: '', text: 'Choose' }, ...publishable.map((value) => ({ value, text: reportTitle(value) }))], ...fault(faults, 'report') })}
${input({ name: 'year', label: { text: 'Year from 1 April' }, classes: 'govuk-input--width-10', value: isWrong ? field(call.body, 'year') : `${year}/${String((year + 1) % 100).padStart(2, '0')}`, ...fault(faults, 'year') })}
${select({ name: 'quarter', label: { text: 'Quarter, of the quarterly report' }, value: field(call.body, 'quarter'), items: [{ value: '', text: 'None' }, ...['April to June', 'July to September', 'October to December', 'January to March'].map((text, i) => ({ value: String(i + 1), text }))], ...fault(faults, 'quarter') })}
${button({ text: 'Freeze its figures' })}</form>
${entries.length ? html`<div class="desk-sheet"><ul class="desk-work">${entries.map((entry) => html`<li class="desk-work__item"><div class="desk-work__line"><a class="desk-work__title" href="${home}/${entry.id}">${reportTitle(entry.report)}, ${periodOf(entry.year, entry.as_of, entry.quarter || undefined).title}</a> ${entry.published_at ? nothing : badge({ text: 'being prepared', tone: 'soon' })}</div>
<p class="desk-work__words">${entry.version > 1 ? `Version ${entry.version}: ${entry.correction}. ` : ''}Figures as of ${writeDay(entry.as_of)}.${entry.published_at ? ` Published ${writeDay(dayOf(entry.published_at))}.` : ''}</p></li>`)}</ul></div>` : emptyState({ title: 'Nothing is published yet', text: 'Freeze the figures of a year that is over, say what they tell, add what the governing body answered, and publish.' })}`
  return page(await tools.desk({ officer: call.viewer, title: 'Reports on the public site', current: '/desk/complaints/reports', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

async function show(tools: CouncilTools, call: Call<Officer>, kept: Publication, faults: Faults): Promise<Answer> {
  const isWrong = faults !== noFaults
  const names = await officerNames(tools.db)
  const who = (id: number | null) => (id === null ? '' : `, ${names.get(id) ?? 'someone who left'}`)
  const banner = doneBanner(call.query, { saved: 'Saved. It is not public yet.', taken: 'The figures are those of now.', published: 'Published. It stays as it is from now on.', correcting: 'The published version stays until you publish this one.' })
  const main = html`${top({ title: titleOf(kept), faults, banner, up: { href: home, text: 'Reports on the public site' } })}
<p>${kept.published_at ? html`Published on ${writeInstant(kept.published_at, 'plain')}${who(kept.published_by)}: <a class="govuk-link" href="${publicHome}/${slugOf(kept)}?version=${kept.version}">on the public site</a>.` : html`Being prepared${who(kept.made_by)}. Figures as of ${writeDay(kept.as_of)}.`}${kept.correction ? ` Corrects version ${kept.version - 1}: ${kept.correction}` : ''}</p>
${kept.published_at ? correctForm(kept, call, faults) : draftForms(kept, call, faults)}
${details({ summaryText: 'As everyone will see it', open: kept.published_at === null && !isWrong, html: html`<div class="desk-sheet desk-sheet--padded">${drawRecord(kept, [])}</div>` })}`
  return page(await tools.desk({ officer: call.viewer, title: titleOf(kept), current: '/desk/complaints/reports', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

function correctForm(kept: Publication, call: Call<Officer>, faults: Faults): Html {
  return html`<form class="desk-answer desk-move" method="post" action="${home}/${kept.id}/correct" novalidate>${formFault(faults)}
${textarea({ name: 'correction', rows: 3, label: { text: 'What was wrong' }, hint: { text: 'Stands on the public page beside the corrected figures, which are counted anew.' }, value: field(call.body, 'correction'), ...fault(faults, 'correction') })}
${button({ text: 'Prepare a correction', classes: 'govuk-button--secondary' })}</form>`
}

function draftForms(kept: Publication, call: Call<Officer>, faults: Faults): Html {
  const shown = (name: string, before: string | null) => (faults === noFaults ? (before ?? '') : field(call.body, name))
  const line = (name: string, label: string, before: string, hint?: string) => input({ name, label: { text: label }, value: shown(name, before), ...(hint ? { hint: { text: hint } } : {}), ...fault(faults, name) })
  return html`<form class="desk-answer desk-move" method="post" action="${home}/${kept.id}" novalidate>${formFault(faults)}
${textarea({ name: 'introduction', rows: 6, label: { text: 'What the figures tell' }, hint: { text: 'For residents: what stands out, why, and what is being done. Leave an empty line between paragraphs.' }, value: shown('introduction', kept.introduction), ...fault(faults, 'introduction') })}
<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">The governing body’s response${needsResponse(kept.report) ? '' : ' (optional)'}</legend>
${line('response_body', 'Who answered', kept.response_body, 'Such as Cabinet or Council.')}
${input({ name: 'response_on', type: 'date', classes: 'govuk-input--width-10', label: { text: 'Day of the meeting' }, value: shown('response_on', kept.response_on), ...fault(faults, 'response_on') })}
${line('response_minute', 'Minute', kept.response_minute, 'Its number, such as 2026/114.')}
${textarea({ name: 'response_words', rows: 4, label: { text: 'What they answered' }, value: shown('response_words', kept.response_words), ...fault(faults, 'response_words') })}</fieldset>
${checkboxes({ name: 'nobody', classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: 'I have read it: nobody can be recognised in it' }], ...fault(faults, 'nobody') })}
<div class="desk-acts"><button class="desk-act" type="submit" name="do" value="save">Save</button><button class="desk-act" type="submit" formaction="${home}/${kept.id}/figures">Save and take the figures again</button><button class="desk-act" type="submit" formaction="${home}/${kept.id}/drop">Drop this draft</button><button class="desk-act desk-act--first" type="submit" name="do" value="publish">Publish</button></div></form>`
}
