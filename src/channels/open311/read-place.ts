import { fieldOf } from '../../platform/forms/index.ts'
import type { PlaceAnswer, Question } from '../../platform/forms/index.ts'
import type { ServiceAsked } from '../contract.ts'
import { sent } from './report.ts'
import type { SentReport } from './report.ts'

export type PlaceOutcome = { place: PlaceAnswer; asked: Question } | { problems: readonly string[] } | 'not-sent'

/**
 * The location of a report, through the same question that the form asks: lat and long, address_string, or address_id (here
 * a UPRN). Several together complete each other.
 */
export function readPlace(service: ServiceAsked, fields: SentReport['fields']): PlaceOutcome {
  const asked = service.questions.find((question) => question.type === 'place')
  const [lat, long, address, id] = ['lat', 'long', 'address_string', 'address_id'].map((name) => sent(fields, name))
  if (![lat, long, address, id].some(Boolean)) return 'not-sent'
  if (Boolean(lat) !== Boolean(long)) return { problems: ['lat and long belong together: send both, or an address_string.'] }
  const question = asked ?? anywhere
  const code = question.code
  const body = { [`${code}-latitude`]: lat!, [`${code}-longitude`]: long!, [`${code}-address`]: address || (id && !lat ? `UPRN ${id}` : ''), [`${code}-uprn`]: id! }
  const field = fieldOf(question)
  const parsed = field.parse(question, field.read(code, body), today)
  if ('problems' in parsed) return { problems: parsed.problems.map(({ message }) => `Location: ${message}.`) }
  return parsed.value === null ? 'not-sent' : { place: parsed.value as PlaceAnswer, asked: question }
}

const anywhere: Question = { code: 'where', type: 'place', label: 'Where is it?', required: false }
/** A place does not depend on the day. */
const today = '2000-01-01' as Parameters<ReturnType<typeof fieldOf>['parse']>[2]
