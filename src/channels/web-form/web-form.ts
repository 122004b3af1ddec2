import { tellAnswers } from '../../platform/forms/index.ts'
import type { Answers, PhoneNumber, PlaceAnswer, Question } from '../../platform/forms/index.ts'
import type { Channel, ContactRead, PlaceRead } from '../contract.ts'

/** A form as the ledger keeps it: everything that the resident told us, and the words in which it was asked. */
export interface SentForm {
  service: string
  /** By question code, as stored. */
  answers: Record<string, unknown>
  /** As people read them, in the order asked. */
  told: { code: string; question: string; answer: string | null }[]
  /** ISO instant. */
  sentAt: string
  draft?: string
}

export const webForm: Channel<SentForm> = {
  id: 'web-form',
  read(raw, service) {
    if (!raw.answers) throw new Error('This is not a form. If it names a case, add it to that case by hand')
    const told = service.questions.length > 0 ? tellAnswers(service.questions, raw.answers) : []
    const answers = told.flatMap((answer) => (answer.text === null ? [] : [{ question: answer.label, answer: answer.text }]))
    const place = placeOf(service.questions, raw.answers)
    const resident = residentOf(raw.answers)
    return {
      service: raw.service,
      words: wordsOf(service.questions, raw.answers, answers),
      given: raw.answers, answers, happenedAt: new Date(raw.sentAt),
      ...(place ? { place } : {}), ...(resident ? { resident } : {}), ...(raw.draft ? { draft: raw.draft } : {}),
    }
  },
}

/** The resident's own words: what they wrote in sentences; else what they chose, so that a case never opens without a word. */
function wordsOf(questions: readonly Question[], answers: Answers, told: readonly { question: string; answer: string }[]): string {
  const written = questions.filter((question) => question.type === 'long-text').map((question) => answers[question.code]).filter((text) => typeof text === 'string')
  if (written.length > 0) return written.join('\n\n')
  return told.map(({ question, answer }) => `${question} ${answer}`).join('\n')
}

/** The first place given; a later one is told among the answers. */
function placeOf(questions: readonly Question[], answers: Answers): PlaceRead | undefined {
  const asked = questions.find((question) => question.type === 'place' && answers[question.code])
  const place = asked && (answers[asked.code] as PlaceAnswer)
  if (!place || place.how === 'no-fixed-address') return undefined
  return {
    ...(place.address ? { address: place.address } : {}), ...(place.postcode ? { postcode: place.postcode } : {}),
    ...(place.latitude === null || place.longitude === null ? {} : { latitude: place.latitude, longitude: place.longitude }),
  }
}

/** Who it is from, by the ways they chose; a way that was typed and then not chosen is not used. */
function residentOf(answers: Answers): ContactRead['resident'] {
  if (typeof answers['your-name'] !== 'string') return undefined
  const phone = answers['your-phone'] as PhoneNumber | undefined
  const address = answers['your-address'] as PlaceAnswer | undefined
  const needs = [answers['your-needs'], phone?.relay && 'Calls go through Relay UK.', phone?.extension && `Extension ${phone.extension}.`].filter(Boolean).join(' ')
  return onlyGiven({ name: answers['your-name'], email: answers['your-email'], phone: phone?.number, address: address?.address, postcode: address?.postcode, needs })
}

function onlyGiven(details: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(details).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''))
}
