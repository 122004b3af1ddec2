import type { Service } from '../catalogue/index.ts'
import { plainWords } from './plain-words.ts'

/** A service as it is searched: how much each of its words weighs, and its phrases word by word. */
export interface Entry {
  readonly service: Service
  readonly weights: ReadonlyMap<string, number>
  readonly phrases: readonly (readonly string[])[]
}

export interface ServiceIndex {
  readonly entries: readonly Entry[]
  /** All words of all services; rare ones tell more. */
  readonly rarity: ReadonlyMap<string, number>
}

/** Residents' own words and the name tell most; what the questions offer to choose from tells least. */
const fields: readonly { weight: number; of: (service: Service) => readonly string[] }[] = [
  { weight: 4, of: (service) => [service.name] },
  { weight: 3.5, of: (service) => service.synonyms },
  { weight: 2.5, of: (service) => service.keywords },
  { weight: 1.2, of: (service) => [service.summary] },
  { weight: 0.6, of: (service) => service.questions.flatMap((question) => ('choices' in question ? question.choices.map((option) => option.label) : [])) },
]

export function indexServices(services: Iterable<Service>): ServiceIndex {
  const entries = [...services].map(entryOf)
  const counts = new Map<string, number>()
  for (const { weights } of entries) for (const word of weights.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarity = new Map([...counts].map(([word, count]) => [word, Math.log(1 + entries.length / count)]))
  return { entries, rarity }
}

function entryOf(service: Service): Entry {
  const weights = new Map<string, number>()
  for (const { weight, of } of fields) {
    for (const word of new Set(of(service).flatMap(plainWords))) weights.set(word, (weights.get(word) ?? 0) + weight)
  }
  const phrases = [service.name, ...service.synonyms, ...service.keywords].map(plainWords)
  return { service, weights, phrases }
}
