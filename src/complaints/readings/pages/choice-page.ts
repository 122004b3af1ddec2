import { badge, button, checkboxes, emptyState, input, radios, summaryList, table, textarea } from '../../../design/index.ts'
import { CalendarNotLoaded } from '../../../calendar/index.ts'
import type { Calendars } from '../../../calendar/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field } from '../../../platform/http/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import { day, writeDay, writeInstant } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { NotInForce, readingOn } from '../../../procedures/version-on.ts'
import { doneBanner, fault, top } from '../../../staff/index.ts'
import type { Faults } from '../../../staff/index.ts'
import { wide } from '../../learning/pages/parts.ts'
import { cite } from '../../rules/procedure-of.ts'
import { isOfLaw, readingsOf, readingWords, whyUnchosen } from '../choice.ts'
import type { Choosing } from '../choice.ts'
import { earlierOf, exampleEvent, exampleOn, tellingDay } from '../example.ts'
import type { ChosenReading } from '../store.ts'
import { inOrder } from './choices-page.ts'

export interface ChoiceView {
  readonly choosing: Choosing
  /** Of this choice alone, the newest written first. */
  readonly chosen: readonly ChosenReading[]
  readonly names: ReadonlyMap<number, string>
  readonly calendars: Calendars
  readonly today: Day
  readonly query: Fields
  /** What was typed into the form and refused. */
  readonly values: Fields
  readonly faults: Faults
}

/** One choice: the clause, what each reading does to an example, which holds, the form and its history. */
export function choicePage(view: ChoiceView): Html {
  const { choosing, faults, query } = view
  return html`${top({ title: choosing.choice.question, faults, banner: doneBanner(query, { set: 'Saved. What was read before stays on record.' }), up: { href: '/desk/settings/readings', text: 'How we read the rules' } })}
${facts(view)}
<h2 class="govuk-heading-m" id="example-title">What each reading does</h2>${example(view)}
<h2 class="govuk-heading-m">Choose</h2>${form(view)}
<h2 class="govuk-heading-m">History</h2>${history(view)}`
}

const line = (key: string, value: string | Html) => ({ key: { text: key }, value: typeof value === 'string' ? { text: value } : { html: value } })

function facts({ choosing, chosen, today }: ChoiceView): Html {
  const { procedure, choice, stage, rule } = choosing
  const clause = procedure.clauses[choice.clause]
  const now = readingOn(choice, inOrder(chosen, choosing), today)
  return html`<div class="desk-sheet desk-sheet--padded">${summaryList({ rows: [
    line('Procedure', procedure.title), line('Clock', `${stage.name}: ${rule.title}`),
    line('Clause', html`${cite(procedure, choice.clause)}${clause ? html`: ${clause.says.replace(/\.$/, '')}. <span class="desk-quiet">${clause.mark === 'V' ? `Seen in: ${clause.where}` : 'From general knowledge: check it before you rely on it'}</span>` : nothing}`),
    line('Read now', html`<strong>${readingWords(choosing, now)}</strong>${now === choice.unchosen ? html` ${badge({ text: 'default' })}` : nothing}`), line('Until you choose', whyUnchosen(choosing)),
  ] })}</div>`
}

function example(view: ChoiceView): Html {
  const { choosing, query, calendars, today } = view
  const asked = field(query, 'example')
  const shown = exampleFor(choosing, asked, { calendars, today })
  const { event, occurs } = eventWords(choosing)
  return html`<form method="get" class="desk-fold" action="${`/desk/settings/readings/${choosing.procedure.id}/${choosing.choice.id}`}#example-title">
${input({ name: 'example', id: 'example', type: 'date', classes: 'govuk-input--width-10', label: { text: `Try a day on which this happens: ${event}` }, value: asked || ('on' in shown ? shown.on : ''), ...('wrong' in shown ? { errorMessage: { text: shown.wrong } } : {}) })}${button({ text: 'Count it', classes: 'govuk-button--secondary' })}</form>
${'wrong' in shown ? nothing : exampleTable(choosing, shown, occurs)}`
}

function eventWords(choosing: Choosing): { event: string; occurs: (on: Day) => string } {
  const means = choosing.procedure.versions.at(-1)!.events[exampleEvent(choosing)] ?? exampleEvent(choosing)
  const short = means.split(/[;,]/)[0]!
  return { event: short.charAt(0).toLowerCase() + short.slice(1), occurs: (on) => `${short}, on ${writeDay(on, 'long')}` }
}

type Example = { on: Day; rows: ReturnType<typeof exampleOn> } | { wrong: string }

function exampleFor(choosing: Choosing, asked: string, { calendars, today }: { calendars: Calendars; today: Day }): Example {
  try {
    const on = asked ? day(asked) : tellingDay(choosing, today, calendars)
    return { on, rows: exampleOn(choosing, on, calendars) }
  } catch (error) {
    if (error instanceof NotInForce) return { wrong: `These rules hold from ${writeDay(choosing.procedure.versions[0].from)}. Enter that day or a later one` }
    if (error instanceof CalendarNotLoaded) return { wrong: error.message }
    if (error instanceof RangeError) return { wrong: 'Enter a date that exists, such as 2026-11-27' }
    throw error
  }
}

function exampleTable(choosing: Choosing, { on, rows }: Extract<Example, { on: Day }>, occurs: (on: Day) => string): Html {
  const earlier = earlierOf(rows)
  const goesFurther = rows.some((row) => row.furthest !== null)
  return html`${wide('What each reading does', table({
    caption: occurs(on), captionClasses: 'govuk-table__caption--s', firstCellIsHeader: true,
    head: [{ text: 'Read as' }, { text: choosing.rule.binds === 'resident' ? 'Last day to ask' : 'Due' }, ...(goesFurther ? [{ text: 'Extended at most to' }] : [])],
    rows: rows.map((row) => [
      { html: html`${readingWords(choosing, row.reading)}${row.reading === earlier ? html` ${badge({ text: 'earlier' })}` : nothing}` }, { text: writeDay(row.due, 'long') }, ...(goesFurther ? [{ text: row.furthest ? writeDay(row.furthest, 'long') : '' }] : []),
    ]),
  }))}${earlier ? nothing : html`<p class="desk-quiet">On this day the readings come to the same date.</p>`}`
}

function form({ choosing, values, faults, today }: ChoiceView): Html {
  const { procedure, choice } = choosing
  const hint = (reading: string) => (reading === choice.unchosen ? { hint: { text: isOfLaw(choosing) ? 'The default: safe by every reading.' : 'The default.' } } : {})
  return html`<p>It holds for what reaches us on or after the day that you enter. What reached us before keeps the reading under which it began, to its end. A last day that a resident was told for their own step is never brought nearer.</p>
<form class="desk-answer desk-move" method="post" action="${`/desk/settings/readings/${procedure.id}/${choice.id}`}" novalidate>
${radios({ name: 'reading', idPrefix: 'reading', classes: 'govuk-radios--small', value: field(values, 'reading'), fieldset: { legend: { text: 'How we read it' } }, items: readingsOf(choosing).map((reading) => ({ value: reading, text: readingWords(choosing, reading), ...hint(reading) })), ...fault(faults, 'reading') })}
${input({ name: 'from', type: 'date', classes: 'govuk-input--width-10', label: { text: 'From' }, value: field(values, 'from') || today, ...fault(faults, 'from') })}
${textarea({ name: 'reason', rows: 3, label: { text: 'Why' }, hint: { text: 'Who decided, and on what advice. It is kept.' }, value: field(values, 'reason'), ...fault(faults, 'reason') })}
${faults['knowing'] ? checkboxes({ name: 'knowing', idPrefix: 'knowing', classes: 'govuk-checkboxes--small', errorMessage: { text: faults['knowing'] }, items: [{ value: 'yes', text: 'The day has passed, and I know what that does', checked: field(values, 'knowing') === 'yes' }] }) : nothing}
${button({ text: 'Set it' })}</form>`
}

function history({ choosing, chosen, names, today }: ChoiceView): Html {
  if (chosen.length === 0) return emptyState({ title: 'Nothing has been chosen', text: 'The default holds.' })
  const replaced = (each: ChosenReading) => chosen.some((other) => other.from === each.from && other.written > each.written)
  return html`<ul class="desk-ways">${chosen.map((each) => html`<li><strong>From ${writeDay(each.from)}</strong>: ${readingWords(choosing, each.reading)}${replaced(each) ? html` ${badge({ text: 'replaced' })}` : each.from > today ? html` ${badge({ text: 'to come', tone: 'soon' })}` : nothing}<br>${each.reason} <span class="desk-quiet">${each.officer === null ? 'Moothall' : (names.get(each.officer) ?? 'someone who left')}, ${writeInstant(each.written)}</span></li>`)}</ul>`
}
