import type { Day } from '../../platform/time/index.ts'
import type { Measure, Method } from '../../measures/contract.ts'
import type { Catalogue } from '../../services/index.ts'
import type { PublishedRow } from '../store/read-figures.ts'
import { changeOver } from './change.ts'
import { plain } from './portal.ts'
import type { Change } from './change.ts'
import { writeShort } from './write-figure.ts'

/** Fewer than this in a month and the order of a list would be chance. */
const fewestToRank = 10

/** How many of the best are named; of those that fell short, twice as many. */
const named = 5

export interface RankedService {
  code: string
  name: string
  /** "61%" */
  kept: string
  of: number
  change: Change
  /** What the council says it is doing, if it says anything. */
  remark: string | undefined
}

export interface Ranked {
  /** Worst first. */
  short: RankedService[]
  /** Best first. */
  well: RankedService[]
  /** Services with too few to be ranked. */
  few: number
  total: number
}

export interface Ranking {
  measure: Measure
  method: Method
  period: Day
  catalogue: Catalogue
  remarks: ReadonlyMap<string, { words: string }>
  shortBelow: number
}

/** Sorts the services of one month into those that fell short and those that did well. `rows` hold that month and the same a year before. */
export function rankServices(rows: readonly PublishedRow[], ranking: Ranking): Ranked {
  const before = new Map(rows.filter((row) => row.period !== ranking.period).map((row) => [row.member, row]))
  const present = rows.filter((row) => row.period === ranking.period && (row.suppressed || (row.denominator ?? 0) > 0))
  const ranked = present.filter((row) => row.value !== null && row.denominator! >= fewestToRank).sort((a, b) => a.value! - b.value! || b.denominator! - a.denominator!)
  const describe = (row: PublishedRow): RankedService => ({
    code: row.member,
    name: ranking.catalogue.services.get(row.member)?.name ?? plain(row.member),
    kept: writeShort(ranking.method, row.value!),
    of: row.denominator!,
    change: changeOver(ranking.measure, ranking.method, row, before.get(row.member)),
    remark: ranking.remarks.get(row.member)?.words,
  })
  return {
    short: ranked.filter((row) => row.value! < ranking.shortBelow).slice(0, named * 2).map(describe),
    well: ranked.filter((row) => row.value! >= ranking.shortBelow).toReversed().slice(0, named).map((row) => ({ ...describe(row), remark: undefined })),
    few: present.length - ranked.length,
    total: present.length,
  }
}
