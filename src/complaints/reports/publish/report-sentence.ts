import { writeValue } from '../write-report.ts'
import type { FrozenFigure } from './publication.ts'

/** What a report comes to, for those who read no table: "We received 123 complaints. We answered 86% in time. We had done wrong, in full or in part, in 64%." Hidden figures are left out; empty without any. */
export function reportSentence(figures: readonly FrozenFigure[]): string {
  const tell = (id: string, write: (value: string, figure: FrozenFigure) => string): string[] => {
    const figure = figures.find((each) => each.id === id && each.name === '')
    return figure && !figure.suppressed && figure.value !== null && figure.numerator !== null ? [write(writeValue(figure.value, figure.unit), figure)] : []
  }
  return [
    ...tell('received', (value, { numerator }) => `We received ${value} ${numerator === 1 ? 'complaint' : 'complaints'}.`),
    ...tell('answered-by-agreed-date', (value) => `${capital(value)} of the answers that fell due were sent in time.`),
    ...tell('upheld', (value) => `${capital(value)} of the complaints that we looked into were right, in full or in part.`),
  ].join(' ')
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
