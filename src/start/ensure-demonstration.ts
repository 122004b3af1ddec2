import { fillDemonstration, hasContacts } from './demonstration/fill-demonstration.ts'
import { modest } from './demonstration/load-demonstration.ts'
import { showProgress } from './demonstration/show-progress.ts'
import type { Prepared } from './prepare.ts'

/** In demonstration mode an empty database is given a generated council, so that `npm start` shows something to work with. */
export async function ensureDemonstration(prepared: Prepared): Promise<void> {
  if (prepared.tools.config.mode !== 'demonstration' || (await hasContacts(prepared.owner))) return
  const progress = showProgress('Making up a council with three years of work')
  await fillDemonstration(prepared, modest, progress.tell)
  progress.end()
}
