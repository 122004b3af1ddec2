import { attributes, html, nothing, type Html } from '../../platform/html/index.ts'
import { classNames, extraAttributes, type Attributes } from '../attributes/attributes.ts'
import { content, type Content } from '../content/content.ts'
import { present, type Maybe } from '../maybe/maybe.ts'

export interface TableCell extends Content {
  /** 'numeric' sets figures to the right. */
  readonly format?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface TableOptions {
  readonly caption?: string | undefined
  readonly captionClasses?: string | undefined
  readonly head?: readonly TableCell[] | undefined
  readonly rows: readonly Maybe<readonly TableCell[]>[]
  readonly firstCellIsHeader?: boolean | undefined
  /** Name of the region in which it scrolls sideways where the screen is narrower than it is. */
  readonly scrolls?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function table(options: TableOptions): Html {
  const captionClasses = classNames('govuk-table__caption', options.captionClasses)
  const drawn = html`<table class="${classNames('govuk-table', options.classes)}"${extraAttributes(options.attributes)}>
${options.caption ? html`<caption class="${captionClasses}">${options.caption}</caption>` : nothing}
${options.head ? html`<thead class="govuk-table__head"><tr class="govuk-table__row">${options.head.map(columnHeader)}</tr></thead>` : nothing}
<tbody class="govuk-table__body">
${present(options.rows).map((row) => html`<tr class="govuk-table__row">${row.map((cell, at) => (at === 0 && options.firstCellIsHeader ? rowHeader(cell) : dataCell(cell)))}</tr>
`)}
</tbody>
</table>`
  // reached by Tab, so that those without a mouse can scroll it
  return options.scrolls ? html`<div class="desk-wide-table" role="region" aria-label="${options.scrolls}" tabindex="0">${drawn}</div>` : drawn
}

function columnHeader(cell: TableCell): Html {
  const format = cell.format && `govuk-table__header--${cell.format}`
  return html`<th scope="col" class="${classNames('govuk-table__header', format, cell.classes)}"${cellAttributes(cell)}>${content(cell)}</th>`
}

function rowHeader(cell: TableCell): Html {
  return html`<th scope="row" class="${classNames('govuk-table__header', cell.classes)}"${cellAttributes(cell)}>${content(cell)}</th>`
}

function dataCell(cell: TableCell): Html {
  const format = cell.format && `govuk-table__cell--${cell.format}`
  return html`<td class="${classNames('govuk-table__cell', format, cell.classes)}"${cellAttributes(cell)}>${content(cell)}</td>`
}

function cellAttributes(cell: TableCell): Html {
  return html`${attributes({ colspan: cell.colspan || null, rowspan: cell.rowspan || null })}${extraAttributes(cell.attributes)}`
}
