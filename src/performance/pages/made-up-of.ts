import { table } from '../../design/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { count } from '../../measures/contract.ts'
import type { Measure } from '../../measures/contract.ts'
import { splitOfHundred } from '../../platform/text/index.ts'
import type { PublishedRow } from '../store/read-figures.ts'

/** What the numerator of a month is made of, as a table; nothing where it is not told. */
export function madeUpTable({ madeUpOf, parts, numerator }: Measure, row: PublishedRow | undefined, month: string): Html {
  const told = madeUpOf?.parts.filter((part) => row?.parts[part] !== undefined) ?? []
  if (!madeUpOf || !row?.numerator || told.length === 0) return nothing
  const label = `${madeUpOf.title}, ${month}`
  const numbers = told.map((part) => row.parts[part]!)
  // what is not told has its place in the whole
  const shares = splitOfHundred([...numbers, Math.max(0, row.numerator - numbers.reduce((sum, number) => sum + number, 0))])
  return table({
    classes: 'portal-services', caption: label, captionClasses: 'govuk-table__caption--m', firstCellIsHeader: true,
    head: [{ text: 'How' }, { text: 'Number', format: 'numeric' }, { text: 'Of 100', format: 'numeric' }],
    rows: [
      ...told.map((part, at) => [{ text: capital(parts[part]!) }, { text: count(numbers[at]), format: 'numeric' }, { text: String(shares[at]), format: 'numeric' }]),
      [{ html: html`<strong>All ${numerator}</strong>` }, { text: count(row.numerator), format: 'numeric' }, { text: '100', format: 'numeric' }],
    ],
  })
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The sentence that must stand beside the figure, with its full stop; empty when there is nothing to tell. */
export function madeUpSentence({ madeUpOf }: Measure, row: PublishedRow | undefined): string {
  const words = row && madeUpOf ? madeUpOf.sentence(row) : ''
  return words ? `${words}.` : ''
}
