import { table } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { MadeReport, ToldFigure } from '../make-report.ts'
import { writeValue } from '../write-report.ts'

/** The figures of a report as sections, wholes first in one table, each split in its own. `links` is false on paper. */
export function drawReport(made: MadeReport, links: boolean): Html {
  const sections = [...Map.groupBy(made.figures, (figure) => figure.section)]
  return html`${sections.map(([section, figures]) => drawSection(section, figures, links))}
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">What each figure counts</span></summary><div class="govuk-details__text">
<dl>${definitions(made.figures).map(([title, definition]) => html`<dt><strong>${title}</strong></dt><dd>${definition}</dd>`)}</dl></div></details>
${made.notes.length ? html`<ul class="govuk-list govuk-list--bullet">${made.notes.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}`
}

function definitions(figures: readonly ToldFigure[]): [string, string][] {
  return [...new Map(figures.map((figure) => [figure.title, figure.definition]))]
}

function drawSection(section: string, figures: readonly ToldFigure[], links: boolean): Html {
  const wholes = figures.filter((figure) => figure.name === '')
  const beside = figures.filter((figure) => figure.name !== '' && figure.column !== undefined)
  const splits = [...Map.groupBy(figures.filter((figure) => figure.name !== '' && figure.column === undefined), (figure) => figure.id)]
  return html`<h2 class="govuk-heading-m">${section}</h2>
${wholes.length ? sheet(section, rows(wholes, links, (figure) => figure.title)) : nothing}
${beside.length ? sheet(section, columns(beside, links)) : nothing}
${splits.map(([, list]) => html`<h3 class="govuk-heading-s">${list[0]!.title}</h3>${sheet(list[0]!.title, rows(list, links, (figure) => figure.name))}`)}`
}

/** Figures beside each other, a row for each group in the order of the first that has it; nothing counted is 0. */
function columns(figures: readonly ToldFigure[], links: boolean): Html {
  const heads = [...new Set(figures.map((figure) => figure.column!))]
  const groups = [...Map.groupBy(figures, (figure) => figure.group).values()]
  return table({
    firstCellIsHeader: true, classes: 'desk-columns-table',
    head: [{ text: 'Who' }, ...heads.map((text) => ({ text, format: 'numeric' as const }))],
    rows: groups.map((list) => [{ text: list[0]!.name }, ...heads.map((head) => {
      const figure = list.find((one) => one.column === head)
      return { html: figure ? valueCell(figure, links) : html`0`, format: 'numeric' as const }
    })]),
  })
}

function sheet(label: string, drawn: Html): Html {
  return html`<div class="desk-sheet desk-sheet--padded desk-wide-table" role="region" aria-label="${label}" tabindex="0">${drawn}</div>`
}

function rows(figures: readonly ToldFigure[], links: boolean, titleOf: (figure: ToldFigure) => string): Html {
  const hasParts = figures.some((figure) => figure.denominator !== null)
  return table({
    firstCellIsHeader: true,
    head: [{ text: 'What' }, { text: 'Figure', format: 'numeric' }, ...(hasParts ? [{ text: 'That is', format: 'numeric' as const }] : [])],
    rows: figures.map((figure) => [
      { text: titleOf(figure) }, { html: valueCell(figure, links), format: 'numeric' }, ...(hasParts ? [{ html: partsCell(figure, links), format: 'numeric' as const }] : []),
    ]),
  })
}

function valueCell(figure: ToldFigure, links: boolean): Html {
  const value = writeValue(figure.value, figure.unit)
  const isLinked = links && figure.cases !== null && figure.unit !== 'share' && figure.numerator > 0
  return isLinked ? html`<a class="govuk-link" href="${figure.cases!}" aria-label="${`${value}: ${figure.title}${figure.name ? `, ${figure.name}` : ''}`}">${value}</a>` : html`${value}`
}

const number = (value: number) => value.toLocaleString('en-GB')

/** "412 of 443", both leading to their cases. */
function partsCell(figure: ToldFigure, links: boolean): Html {
  const { numerator, denominator } = figure
  if (denominator === null) return nothing
  if (figure.unit === 'days') return html`over ${number(denominator)}`
  const label = `${figure.title}${figure.name ? `, ${figure.name}` : ''}`
  const count = (value: number, path: string | null, what: string) => (links && path && value > 0 ? html`<a class="govuk-link" href="${path}" aria-label="${`${number(value)}${what}: ${label}`}">${number(value)}</a>` : html`${number(value)}`)
  return html`${count(numerator, figure.unit === 'share' ? figure.cases : null, '')} ${figure.unit === 'share' ? 'of' : 'for'} ${count(denominator, figure.casesOf, ' in all')}`
}
