import { importShippedHolidays } from '../calendar/index.ts'
import type { Database } from '../platform/database/index.ts'
import { dayOf } from '../platform/time/index.ts'

/** What every council starts with: holidays, the default catalogue, the wording of messages. Changes nothing that is there already. */
export async function fillDefaults(db: Database, at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await importShippedHolidays(tx, dayOf(at))
  })
}
