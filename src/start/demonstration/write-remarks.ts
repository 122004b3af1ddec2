import type { Queryable } from '../../platform/database/index.ts'
import { addMonths, dayOf, writeDay } from '../../platform/time/index.ts'
import type { SourceData } from './source-data.ts'
import type { Teller } from './telling.ts'

const threeWeeks = 21 * 86_400_000

/** What the council says it does where it falls short. {next} and {after} are the names of the months to come, {before} of one past. */
export async function writeRemarks(tx: Queryable, data: SourceData, { teller, now }: { teller: Teller; now: Date }): Promise<void> {
  const month = (count: number) => writeDay(addMonths(dayOf(now), count), 'month').split(' ')[0]!
  const names: Record<string, string> = { next: month(1), after: month(2), before: month(-2) }
  for (const [service, words] of Object.entries(data.staff.remarks)) {
    await tx.query('demonstration.remark', `insert into service_remark (service, words, officer_id, written_at) values ($1, $2, $3, $4)
      on conflict (service) do update set words = excluded.words`,
    [service, words.replace(/\{(\w+)\}/g, (_gap, name: string) => names[name]!), teller.staff.named('Nadia Quill'), new Date(now.getTime() - threeWeeks)])
  }
}
