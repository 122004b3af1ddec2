import { stringify } from 'csv-stringify/sync'
import { makeReport } from '../make-report.ts'
import type { Making, ToldFigure } from '../make-report.ts'
import { reportNamed } from '../report.ts'
import { readAnswers } from '../store/assessment.ts'
import type { AssessmentAnswer } from '../store/assessment.ts'
import { writeValue } from '../write-report.ts'
import { sectionOf } from './provision.ts'
import type { Code, Provision } from './provision.ts'

export interface AssessedProvision {
  readonly provision: Provision
  readonly section: string
  readonly answer: AssessmentAnswer | undefined
  /** What our own figures say about it. */
  readonly figures: readonly ToldFigure[]
}

export interface Assessment {
  readonly code: Code
  readonly year: number
  readonly period: string
  readonly provisions: readonly AssessedProvision[]
  /** All figures of the year that its provisions draw on. */
  readonly evidence: readonly ToldFigure[]
}

/** Each provision of a code with what was answered and what the year's figures say. */
export async function makeAssessment(code: Code, making: Making): Promise<Assessment> {
  const { db, period } = making
  const [answers, annual, quality] = await Promise.all([
    readAnswers(db, code.id, period.year), makeReport(reportNamed('complaints-annual')!, making), makeReport(reportNamed('complaints-data-quality')!, making),
  ])
  const figures = Map.groupBy([...annual.figures, ...quality.figures], (figure) => figure.id)
  return {
    code, year: period.year, period: period.title, evidence: [...annual.figures, ...quality.figures],
    provisions: code.provisions.map((provision) => ({
      provision, section: sectionOf(provision), answer: answers.get(provision.number), figures: (provision.figures ?? []).flatMap((id) => figures.get(id) ?? []).slice(0, 8),
    })),
  }
}

/** "Acknowledged in time, by stage, Stage 1: 93% (412 of 443)" */
export function figureWords(figure: ToldFigure): string {
  const of = figure.denominator === null ? '' : ` (${figure.numerator.toLocaleString('en-GB')} of ${figure.denominator.toLocaleString('en-GB')})`
  return `${figure.title}${figure.name ? ` (${figure.name})` : ''}: ${writeValue(figure.value, figure.unit)}${figure.unit === 'share' ? of : ''}`
}

const follows = (answer: AssessmentAnswer | undefined) => (answer === undefined ? '' : answer.follows ? 'yes' : 'no')

export function assessmentCsv(made: Assessment): string {
  return stringify([
    ['code', 'year', 'section', 'provision', 'words', 'follows', 'explanation', 'evidence', 'figures', 'answered_for'],
    ...made.provisions.map(({ provision, section, answer, figures }) => [
      made.code.id, made.period, section, provision.number, provision.words, follows(answer), answer?.words ?? '', answer?.evidence ?? '', figures.map(figureWords).join('; '), answer?.year ?? '',
    ].map((cell) => (typeof cell === 'string' && /^[=+\-@]/.test(cell) ? `'${cell}` : cell))),
  ])
}

export function assessmentJson(made: Assessment): object {
  const { code } = made
  return {
    report: `self-assessment-${code.id}`, title: `Self-assessment, ${code.title}`, period: made.period, note: code.note,
    provisions: made.provisions.map(({ provision, section, answer, figures }) => ({
      section, provision: provision.number, words: provision.words, follows: answer?.follows ?? null, explanation: answer?.words ?? null, evidence: answer?.evidence ?? null, answered_for: answer?.year ?? null,
      figures: figures.map(({ id, title, name, value, numerator, denominator, cases }) => ({ figure: id, title, name: name || null, value, numerator, denominator, cases })), pages: provision.pages ?? [],
    })),
  }
}
