import { table } from '../../design/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { count, hundredths } from '../../measures/contract.ts'
import type { Measure } from '../../measures/contract.ts'
import type { PublishedRow } from '../store/read-figures.ts'

/** What the numerator of a month is made of, as a table; nothing where it is not told. */
export function madeUpTable({ madeUpOf, parts, numerator }: Measure, row: PublishedRow | undefined, month: string): Html {
  const told = madeUpOf?.parts.filter((part) => row?.parts[part] !== undefined) ?? []
  if (!madeUpOf || !row?.numerator || told.length === 0) return nothing
  const label = `${madeUpOf.title}, ${month}`
  return table({
    classes: 'portal-services', caption: label, captionClasses: 'govuk-table__caption--m', firstCellIsHeader: true,
    head: [{ text: 'How' }, { text: 'Number', format: 'numeric' }, { text: 'Of 100', format: 'numeric' }],
    rows: [
      ...told.map((part) => [{ text: capital(parts[part]!) }, { text: count(row.parts[part]), format: 'numeric' }, { text: share(row.parts[part]!, row.numerator!), format: 'numeric' }]),
      [{ html: html`<strong>All ${numerator}</strong>` }, { text: count(row.numerator), format: 'numeric' }, { text: '100', format: 'numeric' }],
    ],
  })
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const share = (part: number, all: number) => (part === 0 ? '0' : String(hundredths(part / all)))

/** The sentence that must stand beside the figure, with its full stop; empty when there is nothing to tell. */
export function madeUpSentence({ madeUpOf }: Measure, row: PublishedRow | undefined): string {
  const words = row && madeUpOf ? madeUpOf.sentence(row) : ''
  return words ? `${words}.` : ''
}
