import { isLongerThan, readTexts, tellAnswers } from '../../platform/forms/index.ts'
import type { Answers, Question } from '../../platform/forms/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { ContactRead, PlaceRead, ServiceAsked } from '../contract.ts'
import { readPlace } from './read-place.ts'
import type { PlaceOutcome } from './read-place.ts'
import { readReporter } from './read-reporter.ts'
import { sent, sentAttributes } from './report.ts'
import type { SentReport } from './report.ts'

export type ReportOutcome = { contact: ContactRead } | { problems: readonly string[] }

/** GeoReport v2, POST Service Request: description. */
const longestDescription = 4000

/** Reads a report as its service asks for it. Everything wrong is told at once; nothing that was sent is dropped. Pure. */
export function readReport(report: SentReport, service: ServiceAsked): ReportOutcome {
  const { fields } = report
  const sentAt = new Date(report.sentAt)
  const description = sent(fields, 'description')
  const where = readPlace(service, fields)
  const attributes = sentAttributes(fields)
  const asked = service.questions.filter((question) => question.type !== 'place')
  const answered = readTexts(asked, textsFor(asked, attributes, description), dayOf(sentAt))
  const problems = [...placeProblems(where, service), ...(answered.outcome === 'refused' ? answered.problems.map(({ question, message }) => `attribute[${question}]: ${message}.`) : [])]
  if (isLongerThan(description, longestDescription)) problems.push(`description: up to ${longestDescription} characters.`)
  if (answered.outcome === 'refused' || problems.length > 0) return { problems }
  return { contact: makeContact({ report, sentAt, description, asked, answers: answered.answers, where, unasked: unaskedOf(asked, attributes) }) }
}

/** A description answers the question for words, when that one has no answer of its own. */
function textsFor(asked: readonly Question[], attributes: ReadonlyMap<string, string[]>, description: string): Record<string, readonly string[]> {
  const texts = Object.fromEntries(attributes)
  const words = asked.find((question) => question.type === 'long-text')
  return words && description !== '' && !attributes.has(words.code) && words.required ? { ...texts, [words.code]: [description] } : texts
}

function placeProblems(where: PlaceOutcome, service: ServiceAsked): readonly string[] {
  if (where === 'not-sent') return service.questions.some((question) => question.type === 'place' && question.required) ? ['Send a location: lat and long, address_string, or address_id.'] : []
  return 'problems' in where ? where.problems : []
}

function unaskedOf(asked: readonly Question[], attributes: ReadonlyMap<string, string[]>): { question: string; answer: string }[] {
  return [...attributes].filter(([code]) => !asked.some((question) => question.code === code)).map(([code, values]) => ({ question: code, answer: values.join(', ') }))
}

interface Parts {
  report: SentReport
  sentAt: Date
  description: string
  asked: readonly Question[]
  answers: Answers
  where: PlaceOutcome
  unasked: { question: string; answer: string }[]
}

function makeContact({ report, sentAt, description, asked, answers, where, unasked }: Parts): ContactRead {
  const reporter = readReporter(report.fields, dayOf(sentAt))
  const found = typeof where === 'object' && 'place' in where ? where : undefined
  const told = tellAnswers(asked, answers).flatMap(({ label, text }) => (text === null ? [] : [{ question: label, answer: text }]))
  const media = sent(report.fields, 'media_url')
  const place = found && placeOf(found.place)
  return {
    service: report.service,
    words: wordsOf(description, asked, answers) || told.map(({ question, answer }) => `${question} ${answer}`).join('\n'),
    given: found ? { ...answers, [found.asked.code]: found.place } : answers,
    answers: [...told, ...unasked, ...reporter.asGiven, ...(media ? [{ question: 'Picture', answer: media }] : [])],
    happenedAt: sentAt,
    ...(place ? { place } : {}), ...(reporter.resident ? { resident: reporter.resident } : {}),
  }
}

/** The description exactly as sent, and what was written in answer to questions for words. */
function wordsOf(description: string, asked: readonly Question[], answers: Answers): string {
  const written = asked.filter((question) => question.type === 'long-text').map((question) => answers[question.code]).filter((text) => typeof text === 'string')
  const others = written.filter((text) => text.trim() !== description.trim().normalize('NFC'))
  return [...(description ? [description] : []), ...others].join('\n\n')
}

function placeOf({ address, postcode, latitude, longitude }: NonNullable<Extract<PlaceOutcome, { place: unknown }>['place']>): PlaceRead {
  return {
    ...(address ? { address } : {}), ...(postcode ? { postcode } : {}),
    ...(latitude === null || longitude === null ? {} : { latitude, longitude }),
  }
}
