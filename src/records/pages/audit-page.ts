import { button, emptyState, errorSummary, input, pagination, select, table } from '../../design/index.ts'
import { html, nothing, type Html } from '../../platform/html/index.ts'
import { page, route } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import { writeInstant } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { DeskShell } from '../../sites/desk/index.ts'
import { officerNames, officerWho, readAudit, recordRead } from '../../staff/index.ts'
import type { AuditEntry, Officer } from '../../staff/index.ts'
import { auditCsv } from './audit-csv.ts'
import { filterAddress, readAuditFilter } from './audit-filter.ts'
import type { AskedFilter } from './audit-filter.ts'

const pageLength = 100

/** Who did and read what: filtered by officer, subject and day, newest first. Looking at it is written down too. */
export function auditRoutes(tools: Tools, desk: DeskShell): Route[] {
  const guard = officerWho(tools, 'read audit')
  return [
    route({ method: 'GET', path: '/desk/audit', guard, personal: true, handle: (call) => draw(tools, desk, call) }),
    route({ method: 'GET', path: '/desk/audit.csv', guard, personal: true, handle: (call) => auditCsv(tools, call) }),
  ]
}

async function draw(tools: Tools, desk: DeskShell, call: Call<Officer>): Promise<Answer> {
  const asked = readAuditFilter(call.query)
  await recordRead(tools.db, call.viewer, 'audit', asked.typed)
  const [entries, names] = await Promise.all([readAudit(tools.db, asked.filter, pageLength + 1), officerNames(tools.db)])
  const isWrong = Object.keys(asked.faults).length > 0
  const main = html`${isWrong ? errorSummary({ titleText: 'There is a problem', errorList: Object.entries(asked.faults).map(([name, text]) => ({ text, href: `#${name}` })) }) : nothing}
<h1 class="govuk-heading-l">Who did what</h1>
${filterForm(asked, names)}
${entries.length === 0 ? emptyState({ title: 'Nothing was written down for this', text: 'Choose another officer, subject or day.' }) : entryTable(entries.slice(0, pageLength), names)}
${entries.length > pageLength ? pagination({ next: { text: 'Earlier', href: filterAddress('/desk/audit', asked, { before: String(entries[pageLength - 1]!.id) }) } }) : nothing}`
  return page(await desk({ officer: call.viewer, title: 'Who did what', current: '/desk/audit', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

function filterForm(asked: AskedFilter, names: ReadonlyMap<number, string>): Html {
  const officers = [...names].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id, name]) => ({ value: String(id), text: name }))
  const dayFault = asked.faults['day']
  return html`<form method="get" action="/desk/audit" class="desk-audit-filter">
${select({ name: 'officer', label: { text: 'Officer' }, items: [{ value: '', text: 'Everyone, and the system' }, ...officers], value: asked.typed.officer })}
${input({ name: 'subject', label: { text: 'Subject' }, hint: { text: 'For example MH-4K7-92DA, officer:12, service:missed-bin or just “service”' }, value: asked.typed.subject, classes: 'govuk-input--width-20', spellcheck: false })}
${input({ name: 'day', label: { text: 'Day' }, hint: { text: 'For example 2026-11-24' }, value: asked.typed.day, classes: 'govuk-input--width-10', ...(dayFault ? { errorMessage: { text: dayFault } } : {}) })}
<div class="govuk-button-group">${button({ text: 'Show' })}<a class="govuk-link" href="/desk/audit">Show everything</a><a class="govuk-link" href="${filterAddress('/desk/audit.csv', asked)}">Download as CSV</a></div>
</form>`
}

function entryTable(entries: readonly AuditEntry[], names: ReadonlyMap<number, string>): Html {
  return table({
    scrolls: 'Who did what', caption: 'Newest first', captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'When' }, { text: 'Who' }, { text: 'What' }, { text: 'Subject' }, { text: 'Particulars' }],
    rows: entries.map((entry) => [
      { html: html`<time datetime="${entry.at.toISOString()}">${writeInstant(entry.at, 'plain')}</time>` },
      { text: entry.officer_id === null ? 'System' : (names.get(entry.officer_id) ?? `Officer ${entry.officer_id}`) },
      { text: entry.act },
      { text: entry.subject },
      { html: entry.detail ? html`<code>${JSON.stringify(entry.detail)}</code>` : nothing },
    ]),
  })
}
