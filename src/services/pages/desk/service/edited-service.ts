import { Value } from '@sinclair/typebox/value'
import { cleanLine, cleanText } from '../../../../platform/forms/index.ts'
import { day } from '../../../../platform/time/index.ts'
import type { Day } from '../../../../platform/time/index.ts'
import type { Faults } from '../../../../staff/index.ts'
import { checkServices } from '../../../catalogue/check-services.ts'
import { serviceSchema } from '../../../catalogue/index.ts'
import type { Service, ServicePromise, ServiceStandard } from '../../../catalogue/index.ts'
import { applyQuestionEdits } from './question-edits.ts'
import type { ServiceForm } from './service-form.ts'

/** What an entry is checked against: open teams and the groups of the catalogue. */
export interface CheckedAgainst {
  teams: readonly { id: string; name: string }[]
  groups: readonly { code: string; name: string; summary: string }[]
  signposts: { county: string; district: string }
}

export type EditedService = { entry: Service; validFrom: Day; reason: string } | { faults: Faults }

const listOf = (text: string) => cleanText(text).split('\n').map(cleanLine).filter(Boolean)

/** The service as the form makes it, or everything that is wrong with it, by field. */
export function editedService(before: Service, form: ServiceForm, against: CheckedAgainst, today: Day): EditedService {
  const faults: Record<string, string> = {}
  const timing = readTiming(before, form, faults)
  const { noPromise: _old, lgslUnchecked: _unchecked, ...rest } = before
  const noPromise = cleanLine(form.noPromise)
  const emergency = cleanText(form.emergency)
  const entry: Service = {
    ...rest, ...timing, ...readCode(before, form, faults), name: cleanLine(form.name), summary: cleanText(form.summary), whatHappensNext: listOf(form.next), team: form.team,
    emergency: emergency || null, synonyms: [...new Set(listOf(form.synonyms))], questions: applyQuestionEdits(before.questions, form.questions),
    ...(timing.promise === null && noPromise ? { noPromise } : {}),
  }
  const validFrom = readFrom(form.validFrom, today, faults)
  const reason = cleanText(form.reason)
  if (!reason) faults['reason'] = 'Say why it changes. Those who come after you will read it.'
  Object.assign(faults, { ...entryFaults(entry, before, against), ...faults })
  return Object.keys(faults).length > 0 ? { faults } : { entry, validFrom: validFrom!, reason }
}

/** A code that is typed is one that somebody looked up; one that stays is unchecked until somebody says so. */
function readCode(before: Service, { lgsl: typed, lgslChecked }: ServiceForm, faults: Record<string, string>): Pick<Service, 'lgsl' | 'lgslUnchecked'> {
  const text = typed.trim()
  if (text !== '' && !/^[1-9]\d{0,4}$/.test(text)) faults['lgsl'] = 'Enter the number from the Local Government Service List, or leave it empty when the list has none.'
  const lgsl = text === '' || faults['lgsl'] ? null : Number(text)
  const stays = before.lgslUnchecked === true && lgsl === before.lgsl && lgslChecked !== 'yes'
  return { lgsl, ...(stays ? { lgslUnchecked: true as const } : {}) }
}

function readFrom(text: string, today: Day, faults: Record<string, string>): Day | undefined {
  try {
    const on = day(text.trim())
    if (on >= today) return on
  } catch {
    // the same advice: what was typed is no date
  }
  faults['validFrom'] = 'Enter today or a later day as year, month, day: 2026-11-24. What was promised before stays as it was.'
  return undefined
}

function readTiming(before: Service, form: ServiceForm, faults: Record<string, string>): { promise: ServicePromise | null; standard: ServiceStandard | null } {
  const words = cleanLine(form.promiseWords).replace(/\.$/, '')
  if (!words) {
    if (!form.noPromise.trim()) faults['noPromise'] = 'Say why there is no promise, or write one.'
    return { promise: null, standard: null }
  }
  const clock = readClock(before.promise?.clock, form.promiseCount, form.promiseUnit)
  const limit = readClock(before.standard?.clock ?? before.promise?.clock, form.standardCount, form.standardUnit)
  if (!clock) faults['promiseCount'] = 'Enter how long, as a whole number from 1 to 400.'
  if (!limit) faults['standardCount'] = 'Enter the limit, as a whole number from 1 to 400.'
  if (!clock || !limit) return { promise: before.promise, standard: before.standard }
  const basis = 'G' as const
  return { promise: { basis, ...before.promise, words, clock }, standard: { basis, ...before.standard, clock: limit } }
}

type Clock = ServicePromise['clock']

/** Keeps the calendar and the rest of the clock; a unit of another kind starts from the usual. */
function readClock(before: Clock | undefined, countText: string, unit: string): Clock | undefined {
  const count = /^\d{1,3}$/.test(countText.trim()) ? Number(countText) : 0
  if (count < 1 || count > 400) return undefined
  if (before?.unit === unit) return { ...before, count }
  const calendar = before?.calendar ?? 'ENG-CODE'
  if (unit === 'hours') return { unit, count, calendar }
  return isDayUnit(unit) ? { unit, count, calendar, startsOn: before && 'startsOn' in before ? before.startsOn : 'next-day' } : undefined
}

function isDayUnit(unit: string): unit is 'working-days' | 'calendar-days' | 'calendar-months' {
  return unit === 'working-days' || unit === 'calendar-days' || unit === 'calendar-months'
}

const fieldOfPath: Record<string, string> = { name: 'name', summary: 'summary', whatHappensNext: 'next', emergency: 'emergency', synonyms: 'synonyms', noPromise: 'noPromise', promise: 'promiseWords', standard: 'standardCount', team: 'team' }
const adviceOf: Record<string, string> = {
  name: 'Use 2 to 80 characters.', summary: 'Write one or two sentences, at most 600 characters.', next: 'Write 2 to 4 steps, one a line.', emergency: 'Use 600 characters or fewer.',
  synonyms: 'Write one phrase a line, each of 2 to 60 characters.', noPromise: 'Say why there is no promise, in 600 characters or fewer.', promiseWords: 'Use 300 characters or fewer.',
}

function entryFaults(entry: Service, before: Service, against: CheckedAgainst): Faults {
  if (!Value.Check(serviceSchema, entry)) return shapeFaults(entry, before)
  const teams = against.teams.map((team) => ({ code: team.id, name: team.name, summary: team.name }))
  const problems = checkServices({ services: [entry], teams, groups: [...against.groups], otherWays: entry.otherWays, signposts: against.signposts })
  return Object.fromEntries(problems.map(({ message }) => [fieldOfMessage(message), `This service ${message}.`]))
}

function shapeFaults(entry: Service, before: Service): Faults {
  const faults: Record<string, string> = {}
  for (const error of Value.Errors(serviceSchema, entry)) {
    const [, top = '', place] = error.path.split('/')
    const name = top === 'questions' ? questionField(entry.questions[Number(place)]?.code, before) : (fieldOfPath[top] ?? 'name')
    faults[name] ??= top === 'questions' ? 'Give the question words of at most 200 characters, a hint of at most 300, and at least two answers where it offers a list.' : (adviceOf[name] ?? error.message)
  }
  return faults
}

function questionField(code: string | undefined, before: Service): string {
  return before.questions.some((question) => question.code === code) ? `q-${code}-label` : 'new-label'
}

function fieldOfMessage(message: string): string {
  if (message.includes(' counts ')) return 'promiseWords'
  if (message.includes('team')) return 'team'
  if (message.includes('standard')) return 'standardCount'
  if (message.includes('promise')) return 'noPromise'
  return message.includes('placeholder') ? 'summary' : 'questions'
}
