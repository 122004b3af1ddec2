import type { Database } from '../../platform/database/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { forgetQuietMonths, rebuildFacts } from './rebuild-facts.ts'
import { refreshFacts } from './refresh-facts.ts'

const missing = `select
  (select count(*) from case_file c where not exists (select from facts.case_fact f where f.case_id = c.id)) as cases, (select count(*) from facts.case_fact) as kept`

const noteMissing = `insert into fact_todo (subject, id)
  select 'case', id from case_file c where not exists (select from facts.case_fact f where f.case_id = c.id)
  union all select 'contact', number from contact n where not exists (select from facts.contact_fact f where f.number = n.number)
  union all select 'feedback', case_id from feedback b where not exists (select from facts.feedback_fact f where f.case_id = b.case_id)`

/**
 * Facts of what was written in bulk and marked nothing: only what has none yet, and the months that it touches. All facts
 * anew where more is missing than is there, which is then the quicker way. What changed marked itself, as always.
 */
export async function catchUpFacts(tools: Tools, owner: Database): Promise<void> {
  const { cases, kept } = (await owner.one<{ cases: number; kept: number }>('facts.missing', missing))!
  if (cases > kept) {
    await rebuildFacts(owner)
    return
  }
  await owner.query('facts.note-missing', noteMissing)
  await refreshFacts({ ...tools, db: owner })
  await owner.query('facts.forget-quiet-months', forgetQuietMonths, [dayOf(tools.clock.now())])
}
