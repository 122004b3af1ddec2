import { field } from '../../../../platform/http/index.ts'
import type { Fields } from '../../../../platform/http/index.ts'
import type { Day } from '../../../../platform/time/index.ts'
import type { Service } from '../../../catalogue/index.ts'
import { questionEdits, readQuestionEdits } from './question-edits.ts'
import type { QuestionEdit } from './question-edits.ts'

/** The editable part of a service as it stands in the form: text, whatever was typed. */
export interface ServiceForm {
  name: string
  summary: string
  next: string
  promiseWords: string
  promiseCount: string
  promiseUnit: string
  standardCount: string
  standardUnit: string
  noPromise: string
  team: string
  /** National code, empty for none. */
  lgsl: string
  /** 'yes': compared with the national list now. */
  lgslChecked: string
  emergency: string
  synonyms: string
  questions: QuestionEdit[]
  validFrom: string
  reason: string
  /** The version that was being edited: a later one by somebody else must not be written over unseen. */
  version: string
}

const lines = (texts: readonly string[]) => texts.join('\n')

export function formOf(service: Service, version: number, today: Day): ServiceForm {
  const { promise, standard } = service
  return {
    name: service.name, summary: service.summary, next: lines(service.whatHappensNext), team: service.team,
    promiseWords: promise?.words ?? '', promiseCount: promise ? String(promise.clock.count) : '', promiseUnit: promise?.clock.unit ?? 'working-days',
    standardCount: standard ? String(standard.clock.count) : '', standardUnit: standard?.clock.unit ?? 'working-days',
    lgsl: service.lgsl === null ? '' : String(service.lgsl), lgslChecked: '',
    noPromise: service.noPromise ?? '', emergency: service.emergency ?? '', synonyms: lines(service.synonyms),
    questions: questionEdits(service.questions), validFrom: today, reason: '', version: String(version),
  }
}

const textFields = ['name', 'summary', 'next', 'promiseWords', 'promiseCount', 'promiseUnit', 'standardCount', 'standardUnit', 'noPromise', 'team', 'lgsl', 'lgslChecked', 'emergency', 'synonyms', 'validFrom', 'reason', 'version'] as const

export function readServiceForm(body: Fields, service: Service): ServiceForm {
  const texts = Object.fromEntries(textFields.map((name) => [name, field(body, name)])) as Record<(typeof textFields)[number], string>
  return { ...texts, ...(body['lgsl'] === undefined ? { lgsl: service.lgsl === null ? '' : String(service.lgsl) } : {}), questions: readQuestionEdits(body, service.questions) }
}
