import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { addMonths, day } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Catalogue, CatalogueProblem } from './catalogue.ts'
import type { Service } from './service.ts'

const strict = { additionalProperties: false }
const words = Type.String({ minLength: 1, maxLength: 80 })

export const topTaskSchema = Type.Union([
  Type.Object({ title: words, service: words, words: Type.Optional(words) }, strict),
  Type.Object({ title: words, page: Type.String({ pattern: '^/[a-z0-9/-]*$' }), words }, strict),
])
/** A link on the home page with a few words under it: the service's own promise, or `words` where it has none. `((next date))` stands for the service's next closing date. */
export type TopTask = Static<typeof topTaskSchema>
export const topTasksSchema = Type.Array(topTaskSchema, { minItems: 1, maxItems: 12 })

export type TopTasksOutcome =
  | { readonly outcome: 'read'; readonly topTasks: readonly TopTask[] }
  | { readonly outcome: 'refused'; readonly problems: readonly CatalogueProblem[] }

export function readTopTasks(json: unknown, catalogue: Catalogue): TopTasksOutcome {
  if (!Value.Check(topTasksSchema, json)) {
    const problems = [...Value.Errors(topTasksSchema, json)].map((error) => ({ at: error.path || '/', message: error.message }))
    return { outcome: 'refused', problems }
  }
  const problems = json.flatMap((task) => taskFaults(task, catalogue).map((message) => ({ at: task.title, message })))
  return problems.length > 0 ? { outcome: 'refused', problems } : { outcome: 'read', topTasks: json }
}

function taskFaults(task: TopTask, catalogue: Catalogue): string[] {
  const service = 'service' in task ? catalogue.services.find((each) => each.code === task.service) : undefined
  if ('service' in task && !service) return [`names the unknown service "${task.service}"`]
  const dated = task.words?.includes('((next date))')
  return dated && !service?.yearlyDates?.length ? ['speaks of a next date, and the service has none'] : []
}

/** The first of a service's yearly dates on or after `today`; null when it has none. */
export function nextYearlyDate(service: Service, today: Day): { readonly on: Day; readonly words: string } | null {
  const dates = (service.yearlyDates ?? []).map((date) => {
    const thisYear = day(`${today.slice(0, 4)}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`)
    return { on: thisYear >= today ? thisYear : addMonths(thisYear, 12), words: date.words }
  })
  return dates.sort((one, other) => one.on.localeCompare(other.on))[0] ?? null
}
