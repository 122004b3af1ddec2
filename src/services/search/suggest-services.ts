import type { Service } from '../catalogue/index.ts'
import type { Catalogue } from '../store/catalogue-store.ts'
import { likeness } from './nearly-same.ts'
import { plainWords, stem } from './plain-words.ts'
import { indexServices } from './service-index.ts'
import type { Entry, ServiceIndex } from './service-index.ts'

const indexes = new WeakMap<Catalogue, ServiceIndex>()

/** Services that fit what was typed, best first; none when no word is known. Measured in suggest-services.test.ts. */
export function suggestServices(catalogue: Catalogue, typed: string): Service[] {
  const index = indexes.get(catalogue) ?? indexServices(catalogue.services.values())
  indexes.set(catalogue, index)
  const query = [...new Set(plainWords(typed).flatMap((word) => halves(word, index)))]
  const near = query.map((word) => nearWords(word, index))
  const name = typed.trim().toLowerCase()
  const scored = index.entries.map((entry) => ({ entry, score: entry.service.name.toLowerCase() === name ? 1000 : scoreOf(entry, near, index) })).filter(({ score }) => score > 0)
  scored.sort((one, other) => other.score - one.score || one.entry.service.name.localeCompare(other.entry.service.name))
  const least = (scored[0]?.score ?? 0) * 0.2
  return scored.filter(({ score }) => score >= least).map(({ entry }) => entry.service)
}

/** "streetlight" is "street" and "light", where it is not a word of its own and each half is one. */
function halves(word: string, { rarity }: ServiceIndex): string[] {
  if (rarity.has(word)) return [word]
  for (let at = 3; at <= word.length - 3; at++) {
    const [left, right] = [stem(word.slice(0, at)), stem(word.slice(at))]
    if (rarity.has(left) && rarity.has(right)) return [left, right]
  }
  return [word]
}

/** For one typed word: the known words it may stand for, and how surely. */
type Near = ReadonlyMap<string, number>

function nearWords(word: string, { rarity }: ServiceIndex): Near {
  const near = new Map<string, number>()
  for (const known of rarity.keys()) {
    const alike = likeness(word, known)
    if (alike > 0) near.set(known, alike)
  }
  // a word that is known as it stands is no slip of another
  if (near.get(word) === 1) for (const [known, alike] of near) if (alike < 0.75) near.delete(known)
  return near
}

function scoreOf(entry: Entry, query: readonly Near[], { rarity }: ServiceIndex): number {
  let score = 0
  let matched = 0
  for (const near of query) {
    let best = 0
    for (const [word, alike] of near) best = Math.max(best, (entry.weights.get(word) ?? 0) * alike * rarity.get(word)!)
    if (best > 0) matched += 1
    score += best
  }
  if (matched === 0) return 0
  const phrase = Math.max(...entry.phrases.map((words) => phraseFit(words, query, rarity)))
  return (score + 4 * phrase) * Math.sqrt(matched / query.length)
}

/** How much of a whole phrase was typed, squared so that half a phrase counts a quarter. */
function phraseFit(phrase: readonly string[], query: readonly Near[], rarity: ReadonlyMap<string, number>): number {
  let weight = 0
  let hit = 0
  for (const word of phrase) {
    const worth = rarity.get(word) ?? 0
    weight += worth
    hit += worth * Math.max(0, ...query.map((near) => near.get(word) ?? 0))
  }
  return weight === 0 ? 0 : (hit / weight) ** 2 * Math.min(weight, 10)
}
