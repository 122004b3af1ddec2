import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { card, details, table } from '../../design/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { writeDay } from '../../platform/time/index.ts'
import type { Measure } from '../../measures/contract.ts'
import type { MeasureChange, Reference } from '../store/portal-words.ts'
import { scrolled } from './portal.ts'
import { writeStated } from './write-figure.ts'

/** How a measure is worked out, what changed in it, and an example that anyone can do again by hand. */
export function definitionOf(measure: Measure, changes: readonly MeasureChange[], references: readonly Reference[]): Html {
  const formula = measure.denominator ? `${measure.numerator} ÷ ${measure.denominator}` : measure.numerator
  const { madeUpOf, parts } = measure
  const apart = Object.entries(parts).filter(([part]) => !madeUpOf?.parts.includes(part)).map(([, words]) => words)
  return html`${card({ title: 'How this is worked out', html: html`<p class="govuk-body">${formula.charAt(0).toUpperCase() + formula.slice(1)}.</p>
${measure.notes?.map((note) => html`<p class="govuk-body">${note}</p>`)}
${madeUpOf ? html`<p class="govuk-body">${madeUpOf.title}: ${madeUpOf.parts.map((part) => parts[part]).join('; ')}.</p>` : nothing}
${apart.length ? html`<p class="govuk-body">Counted apart: ${apart.join('; ')}.</p>` : nothing}
<p class="govuk-body">${measure.source}</p>
<p class="govuk-body"><a class="govuk-link" href="/performance/measures/${measure.id}.csv">CSV</a> · <a class="govuk-link" href="/performance/measures/${measure.id}.json">JSON</a> · owner: ${measure.owner}</p>` })}
${references.length ? html`<h2 class="govuk-heading-m">What it is held against</h2><ul class="govuk-list">${references.map((each) => html`<li>${each.words}: ${writeStated(measure.methods[0], each.value)}, from ${writeDay(each.valid_from)}. Source: ${each.source}.</li>`)}</ul>` : nothing}
<h2 class="govuk-heading-m">Changes to the definition</h2>
${changes.length ? html`<ul class="govuk-list">${changes.map((change) => html`<li>${writeDay(change.changed_on)}: ${change.what}</li>`)}</ul>` : html`<p class="govuk-body">It has not changed since we began.</p>`}
${details({ summaryText: 'A worked example', html: html`<p class="govuk-body">From these facts:</p>${exampleTable(measure, 'facts.csv')}<p class="govuk-body">come these figures:</p>${exampleTable(measure, 'expected.csv')}` })}`
}

const drawn = new Map<string, Html>()

/** Columns without any entry are left out. */
function exampleTable(measure: Measure, file: string): Html {
  const place = path.join(measure.folder, 'worked-example', file)
  const kept = drawn.get(place)
  if (kept) return kept
  const rows = parse(readFileSync(place), { columns: true, skip_empty_lines: true }) as Record<string, string>[]
  const columns = Object.keys(rows[0] ?? {}).filter((column) => rows.some((row) => row[column] !== ''))
  const label = `${measure.title}: ${file === 'facts.csv' ? 'facts' : 'figures'} of the example`
  const made = scrolled(label, table({
    caption: label, captionClasses: 'govuk-visually-hidden',
    head: columns.map((column) => ({ text: column.replaceAll(/[_-]/g, ' ') })), rows: rows.map((row) => columns.map((column) => ({ text: row[column] ?? '' }))),
  }))
  drawn.set(place, made)
  return made
}
