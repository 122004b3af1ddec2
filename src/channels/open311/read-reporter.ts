import { fieldOf } from '../../platform/forms/index.ts'
import type { PhoneNumber, Question } from '../../platform/forms/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { ContactRead } from '../contract.ts'
import { sent } from './report.ts'
import type { SentReport } from './report.ts'

export interface Reporter {
  resident: ContactRead['resident']
  /** What was sent and is no address or number as we know them: kept for an officer to read, never a reason to refuse a report. */
  asGiven: { question: string; answer: string }[]
}

const emailAsked: Question = { code: 'email', type: 'email', label: 'E-mail', required: false }
const phoneAsked: Question = { code: 'phone', type: 'phone', label: 'Phone', required: false }
const longestName = 200

export function readReporter(fields: SentReport['fields'], today: Day): Reporter {
  const asGiven: Reporter['asGiven'] = []
  const keep = (question: string, answer: string) => {
    if (answer !== '') asGiven.push({ question, answer })
  }
  const whole = [sent(fields, 'first_name'), sent(fields, 'last_name')].filter(Boolean).join(' ')
  const name = whole.length <= longestName ? whole : ''
  if (name === '') keep('Name as given', whole)
  const email = understood(emailAsked, sent(fields, 'email'), today) as string | null
  if (!email) keep('E-mail as given', sent(fields, 'email'))
  const phone = understood(phoneAsked, sent(fields, 'phone'), today) as PhoneNumber | null
  if (!phone) keep('Phone as given', sent(fields, 'phone'))
  const resident = { ...(name ? { name } : {}), ...(email ? { email } : {}), ...(phone ? { phone: phone.number } : {}) }
  return { resident: Object.keys(resident).length > 0 ? resident : undefined, asGiven }
}

function understood(question: Question, text: string, today: Day): unknown {
  if (text === '') return null
  const field = fieldOf(question)
  const parsed = field.parse(question, field.readText([text]), today)
  return 'problems' in parsed ? null : parsed.value
}
