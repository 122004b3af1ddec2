import type { Measure } from '../../measures/contract.ts'
import { addMonths, dayOf } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { readLine } from '../store/read-figures.ts'
import { madeUpSentence } from './made-up-of.ts'
import { writeMonth } from './write-figure.ts'

/** "We kept 87 of every 100 promises in October. Of every 100 kept, 12 ended with …" for other sites to show; undefined until a whole month is published. */
export async function headlineSentence(tools: CouncilTools, measures: readonly Measure[]): Promise<string | undefined> {
  const measure = measures.find((one) => one.headline)
  if (!measure) return undefined
  const now = tools.clock.now()
  const month = addMonths(`${dayOf(now).slice(0, 8)}01` as Day, -1)
  const [row] = await readLine(tools.db, { measure: measure.id, method: measure.methods[0].id, dimension: '', member: '' }, month, month)
  return row && row.value !== null ? `${measure.headline!.finding(row, writeMonth(month, now))}. ${madeUpSentence(measure, row)}`.trim() : undefined
}
