import { button, emptyState, input, select, table } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { doneBanner, fault, may, noFaults, officerWho, recordAct, top } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import { wide } from '../../learning/pages/parts.ts'
import { TypedFields } from '../../learning/typed-fields.ts'
import { readYear } from '../../reports/period.ts'
import { writeValue } from '../../reports/write-report.ts'
import { councilTypes, readAverages, readLetters, writeAverage, writeLetter } from '../letter-store.ts'
import type { AnnualLetter, CouncilType, LetterAverage } from '../letter-store.ts'
import { bodies } from '../matter.ts'
import type { Body } from '../matter.ts'
import { compareRate, letterFaults, letterRates } from '../rates.ts'

const path = '/desk/complaints/letters'

/** The figures of each yearly letter, as the ombudsman counts, against councils of our type. */
export function letterFigureRoutes(tools: CouncilTools): Route[] {
  const keep = officerWho(tools, 'keep ombudsman matters')
  return [
    route({ method: 'GET', path, guard: officerWho(tools, 'see complaint reports'), handle: (call) => list(tools, call, {}, noFaults) }),
    route({ method: 'POST', path, guard: keep, handle: (call) => saveLetter(tools, call) }),
    route({ method: 'POST', path: `${path}/averages`, guard: keep, handle: (call) => saveAverage(tools, call) }),
  ]
}

const counts = [
  ['dealt', 'Complaints dealt with'], ['not-for-us', 'Not for us: premature or the wrong body'], ['closed', 'Assessed and closed'], ['investigated', 'Investigated'], ['upheld', 'Upheld'],
  ['remedied', 'Upheld, and our remedy was enough already'], ['due', 'Cases where compliance was due'], ['complied', 'Of those, complied with'],
] as const

const yearTyped = (typed: TypedFields): number | undefined => {
  const year = readYear(typed.line('year', 'Enter the year of the letter, such as 2025/26'))
  if (year === undefined) typed.wrong('year', 'Enter the year of the letter, such as 2025/26')
  return year
}

async function saveLetter(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const typed = new TypedFields(call.body)
  const body = typed.choice('body', Object.keys(bodies) as Body[], 'Choose whose letter it is')
  const year = yearTyped(typed)
  const [dealt_with, not_for_us, closed_after_first_look, investigated, upheld, remedied_before, compliance_due, complied] = counts.map(([name]) => typed.whole(name, 'Enter the number from the letter; 0 if there is none') ?? 0)
  const letter = { dealt_with: dealt_with!, not_for_us: not_for_us!, closed_after_first_look: closed_after_first_look!, investigated: investigated!, upheld: upheld!, remedied_before: remedied_before!, compliance_due: compliance_due!, complied: complied! }
  for (const [name, advice] of Object.entries(letterFaults(letter))) typed.wrong(name, advice)
  if (typed.isWrong || !body || year === undefined) return list(tools, call, call.body, typed.faults)
  await tools.db.transaction(async (tx) => {
    await writeLetter(tx, { ...letter, body, year, link: typed.line('link'), written_at: tools.clock.now(), written_by: call.viewer.id })
    await recordAct(tx, call.viewer.id, 'enter yearly letter', `annual-letter:${body}`, { year, ...letter })
  })
  return seeOther(`${path}?done=letter`)
}

async function saveAverage(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const typed = new TypedFields(call.body)
  const body = typed.choice('body', Object.keys(bodies) as Body[], 'Choose whose letter it is')
  const type = typed.choice('type', Object.keys(councilTypes) as CouncilType[], 'Choose our type of council')
  const year = yearTyped(typed)
  const rate = (name: string) => {
    const percent = typed.whole(name)
    if (percent !== undefined && percent > 100) typed.wrong(name, 'Enter a percentage from 0 to 100')
    return percent === undefined ? null : percent / 100
  }
  const rates = { uphold_rate: rate('uphold'), remedy_rate: rate('remedy'), compliance_rate: rate('compliance') }
  const source = typed.line('source', 'Say where the averages stand')
  if (typed.isWrong || !body || !type || year === undefined) return list(tools, call, call.body, typed.faults)
  await tools.db.transaction(async (tx) => {
    await writeAverage(tx, { body, year, council_type: type, ...rates, source }, { officer: call.viewer.id, at: tools.clock.now() })
    await recordAct(tx, call.viewer.id, 'enter averages of councils', `annual-letter:${body}`, { year, type, ...rates })
  })
  return seeOther(`${path}?done=average`)
}

async function list(tools: CouncilTools, { viewer, query }: Call<Officer>, values: Fields, faults: Faults): Promise<Answer> {
  const [letters, averages] = await Promise.all([readLetters(tools.db), readAverages(tools.db)])
  const isWrong = faults !== noFaults
  const main = html`${top({ title: 'Yearly letters', faults, banner: doneBanner(query, { letter: 'Saved. An entry of before stays on record.', average: 'Saved.' }), up: { href: '/desk/complaints/ombudsman', text: 'Ombudsman and regulator' } })}
<p>Counted by the ombudsman, by the date of their decision; our own register counts by ours, so the two differ. How many complaints there are says little about how well we do.</p>
${letters.length ? letters.map((letter) => letterSheet(letter, averages)) : emptyState({ title: 'No letter is entered yet', text: 'The letter comes in May or July. Enter its numbers once; rates and the comparison with councils of our type follow by themselves.' })}
${may(viewer, 'keep ombudsman matters') ? html`${letterForm(values, faults)}${averageForm(values, faults)}` : nothing}`
  return page(await tools.desk({ officer: viewer, title: 'Yearly letters', current: '/desk/complaints/ombudsman', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

function letterSheet(letter: AnnualLetter, averages: readonly LetterAverage[]): Html {
  const ours = letterRates(letter)
  const theirs = averages.find((each) => each.body === letter.body && each.year === letter.year)
  const rates = [
    ['Uphold rate', `${letter.upheld} of ${letter.investigated}`, ours.uphold, theirs?.uphold_rate ?? null, 'down'], ['Satisfactory remedies', `${letter.remedied_before} of ${letter.upheld}`, ours.remedy, theirs?.remedy_rate ?? null, 'up'],
    ['Compliance', `${letter.complied} of ${letter.compliance_due}`, ours.compliance, theirs?.compliance_rate ?? null, 'up'],
  ] as const
  const title = `${bodies[letter.body]}, ${letter.year}/${String((letter.year + 1) % 100).padStart(2, '0')}`
  return html`<h2 class="govuk-heading-m">${title}</h2><p>${letter.dealt_with} dealt with, ${letter.not_for_us} not for us, ${letter.closed_after_first_look} assessed and closed, ${letter.investigated} investigated.${letter.link ? html` <a class="govuk-link" href="${letter.link.startsWith('https://') ? letter.link : '#'}">The letter</a>` : nothing}</p>
${wide(title, table({
    firstCellIsHeader: true, head: [{ text: 'Rate' }, { text: 'Ours', format: 'numeric' }, { text: 'That is' }, { text: theirs ? councilTypes[theirs.council_type] : 'Councils of our type', format: 'numeric' }, { text: 'Ours is' }],
    rows: rates.map(([name, of, rate, average, better]) => [{ text: name }, { text: writeValue(rate, 'share'), format: 'numeric' }, { text: of }, { text: writeValue(average, 'share'), format: 'numeric' }, { text: compareRate(rate, average, better) }]),
  }))}${letter.complied < letter.compliance_due ? html`<p><strong>Compliance below 100% is for scrutiny to look into.</strong></p>` : nothing}${theirs ? html`<p class="desk-work__about">Averages: ${theirs.source}</p>` : nothing}`
}

const bodyItems = [{ value: '', text: 'Choose' }, ...Object.entries(bodies).map(([value, text]) => ({ value, text }))]

function letterForm(values: Fields, faults: Faults): Html {
  return html`<h2 class="govuk-heading-m">Enter a letter</h2><form class="desk-answer desk-move" method="post" action="${path}" novalidate>
${select({ name: 'body', label: { text: 'Whose letter' }, value: field(values, 'body'), items: bodyItems, ...fault(faults, 'body') })}
${input({ name: 'year', label: { text: 'Year of the letter' }, classes: 'govuk-input--width-5', value: field(values, 'year'), ...fault(faults, 'year') })}
${counts.map(([name, text]) => input({ name, label: { text }, classes: 'govuk-input--width-4', inputmode: 'numeric', value: field(values, name), ...fault(faults, name) }))}
${input({ name: 'link', label: { text: 'Where the letter can be read (optional)' }, value: field(values, 'link') })}
${button({ text: 'Save the letter' })}</form>`
}

function averageForm(values: Fields, faults: Faults): Html {
  const percent = (name: string, text: string) => input({ name, label: { text }, suffix: { text: '%' }, classes: 'govuk-input--width-3', inputmode: 'numeric', value: field(values, name), ...fault(faults, name) })
  return html`<h2 class="govuk-heading-m">Enter the averages of councils of our type</h2><form class="desk-answer desk-move" method="post" action="${path}/averages" novalidate>
${select({ name: 'body', id: 'average-body', label: { text: 'Whose letter' }, value: field(values, 'body'), items: bodyItems })}
${input({ name: 'year', id: 'average-year', label: { text: 'Year of the letter' }, classes: 'govuk-input--width-5', value: field(values, 'year') })}
${select({ name: 'type', label: { text: 'Type of council' }, value: field(values, 'type'), items: [{ value: '', text: 'Choose' }, ...Object.entries(councilTypes).map(([value, text]) => ({ value, text }))], ...fault(faults, 'type') })}
${percent('uphold', 'Uphold rate')}${percent('remedy', 'Satisfactory remedies')}${percent('compliance', 'Compliance')}
${input({ name: 'source', label: { text: 'Source' }, value: field(values, 'source'), ...fault(faults, 'source') })}
${button({ text: 'Save the averages' })}</form>`
}
