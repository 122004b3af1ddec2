import type { Queryable } from '../../platform/database/index.ts'
import type { Body } from './matter.ts'
import type { LetterCounts } from './rates.ts'

export const councilTypes = { county: 'County councils', district: 'District councils', metropolitan: 'Metropolitan boroughs', unitary: 'Unitary councils', london: 'London boroughs' } as const
export type CouncilType = keyof typeof councilTypes

export interface AnnualLetter extends LetterCounts {
  body: Body
  /** The year that begins on 1 April of it. */
  year: number
  version: number
  link: string
  written_at: Date
  written_by: number | null
}

export interface LetterAverage {
  body: Body
  year: number
  council_type: CouncilType
  uphold_rate: number | null
  remedy_rate: number | null
  compliance_rate: number | null
  source: string
}

/** The newest entry for each body and year, the latest year first. */
export async function readLetters(db: Queryable): Promise<AnnualLetter[]> {
  return db.query<AnnualLetter>('ombudsman.letters', 'select distinct on (year, body) * from annual_letter order by year desc, body, version desc')
}

export async function readAverages(db: Queryable): Promise<LetterAverage[]> {
  return db.query<LetterAverage>('ombudsman.averages', 'select distinct on (year, body, council_type) body, year, council_type, uphold_rate, remedy_rate, compliance_rate, source from annual_letter_average order by year desc, body, council_type, version desc')
}

export async function writeLetter(tx: Queryable, letter: Omit<AnnualLetter, 'version'>): Promise<void> {
  await tx.query('ombudsman.write-letter', `insert into annual_letter (body, year, version, dealt_with, not_for_us, closed_after_first_look, investigated, upheld, remedied_before, compliance_due, complied, link, written_at, written_by)
    select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 from annual_letter where body = $1 and year = $2`,
  [letter.body, letter.year, letter.dealt_with, letter.not_for_us, letter.closed_after_first_look, letter.investigated, letter.upheld, letter.remedied_before, letter.compliance_due, letter.complied, letter.link, letter.written_at, letter.written_by])
}

export async function writeAverage(tx: Queryable, average: LetterAverage, by: { officer: number; at: Date }): Promise<void> {
  await tx.query('ombudsman.write-average', `insert into annual_letter_average (body, year, council_type, version, uphold_rate, remedy_rate, compliance_rate, source, written_at, written_by)
    select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7, $8, $9 from annual_letter_average where body = $1 and year = $2 and council_type = $3`,
  [average.body, average.year, average.council_type, average.uphold_rate, average.remedy_rate, average.compliance_rate, average.source, by.at, by.officer])
}
