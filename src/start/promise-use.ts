import { readCalendars } from '../calendar/index.ts'
import { promisesThatMove, recountPromises } from '../cases/index.ts'
import { addJob } from '../platform/jobs/index.ts'
import type { Task } from '../platform/jobs/index.ts'
import type { CouncilTools, PromiseUse } from '../services/index.ts'

const name = 'recount-promises'

/** What a changed list of bank holidays does to open promises: services imports the list, cases owns the promises. */
export const promiseUse: PromiseUse = {
  countMoving: async (db, calendars) => (await promisesThatMove(db, calendars)).length,
  queueRecount: (tx, decision) => addJob(tx, name, decision, { queue: name }),
}

export const recountTask: Task<CouncilTools> = {
  name,
  async run(payload, tools) {
    await recountPromises(tools, await readCalendars(tools.db), payload as Parameters<PromiseUse['queueRecount']>[1])
  },
}
