import type { Question } from '../../platform/forms/index.ts'
import type { Catalogue, CatalogueProblem } from './catalogue.ts'
import { isAtLeast, otherLengths, writeClock } from './promise.ts'
import type { Service } from './service.ts'
import { needsPlace } from './service.ts'

/** Fill-ins that the site knows for every council. */
const placeholders = new Set(['((council))', '((phone))', '((emergency phone))', '((emergency phone hours))', '((postal address))'])

type Rule = (service: Service, catalogue: Catalogue) => readonly string[]

function when(fault: boolean, message: string): readonly string[] {
  return fault ? [message] : []
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]
}

const rules: readonly Rule[] = [
  (service, catalogue) => when(!catalogue.teams.some((team) => team.code === service.team), `has the unknown team "${service.team}"`),
  (service, catalogue) => when(!catalogue.groups.some((group) => group.code === service.group), `is in the unknown group "${service.group}"`),
  (service) => when((service.promise === null) !== (service.noPromise !== undefined), 'must have a promise, or say why it has none'),
  (service) => when(service.promise !== null && service.standard === null, 'has a promise and no standard'),
  (service) =>
    [service, ...(service.promiseWhen ?? [])]
      .filter(({ promise, standard }) => promise && standard && !isAtLeast(standard.clock, promise.clock))
      .map(({ promise }) => `has a standard shorter than its promise "${promise?.words}"`),
  (service) =>
    [service, ...(service.promiseWhen ?? [])].flatMap(({ promise }) =>
      promise ? otherLengths(promise).map((said) => `says “${said}” and counts ${writeClock(promise.clock)}: residents must be told what we count`) : []),
  (service) => when(service.personal && service.open311, 'is personal and so cannot be in Open311'),
  (service) => when(service.open311 && !needsPlace(service), 'is in Open311, which needs a place, and does not ask for one'),
  (service) => when(service.open311 && service.provider.by !== 'us', 'is in Open311 and is not ours'),
  (service) => unknownPlaceholders(service),
  (service) => repeated(service.questions.map((question) => question.code)).map((code) => `asks "${code}" twice`),
  (service) => service.questions.flatMap((question, index) => questionFaults(question, service.questions.slice(0, index))),
  (service) => (service.promiseWhen ?? []).flatMap(({ when: condition }) => conditionFaults(condition, service.questions)),
]

function unknownPlaceholders(service: Service): string[] {
  const used = JSON.stringify(service).match(/\(\([^()]*\)\)/g) ?? []
  return [...new Set(used)].filter((each) => !placeholders.has(each)).map((each) => `uses the unknown placeholder ${each}`)
}

function questionFaults(question: Question, before: readonly Question[]): string[] {
  const twice = 'choices' in question ? repeated(question.choices.map((option) => option.code)) : []
  const faults = twice.map((code) => `offers "${code}" twice in "${question.code}"`)
  return question.askWhen ? [...faults, ...conditionFaults(question.askWhen, before)] : faults
}

/** A condition must name an answer that can be given. */
function conditionFaults(condition: { question: string; is: readonly string[] }, questions: readonly Question[]): string[] {
  const asked = questions.find((question) => question.code === condition.question)
  if (!asked) return [`has a condition on "${condition.question}", which is not asked before it`]
  const possible = asked.type === 'yes-no' ? ['yes', 'no'] : 'choices' in asked ? asked.choices.map((option) => option.code) : []
  return condition.is.filter((code) => !possible.includes(code)).map((code) => `has a condition on an answer "${code}" that "${asked.code}" does not offer`)
}

/** What the schema cannot say: codes unique, teams and groups known, promises kept together with their standards. */
export function checkServices(catalogue: Catalogue): CatalogueProblem[] {
  const lists = [catalogue.services, catalogue.groups, catalogue.teams]
  const twice = lists.flatMap((list) => repeated(list.map((each) => each.code)))
  const faults = catalogue.services.flatMap((service) =>
    rules.flatMap((rule) => rule(service, catalogue).map((message) => ({ at: service.code, message }))),
  )
  return [...twice.map((code) => ({ at: code, message: 'is used twice' })), ...faults]
}
