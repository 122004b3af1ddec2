import type { Task } from '../../platform/jobs/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { sealAudit } from '../actions/seal-audit.ts'
import { dropOldPending } from '../store/pending-sign-in.ts'
import { dropDeadSessions } from '../store/sessions.ts'
import { dropOldCounts } from '../store/sign-in-counts.ts'

export const staffTasks: readonly Task<Tools>[] = [
  {
    name: 'seal-audit', schedule: '* * * * *',
    async run(_payload, { db, log }) {
      const head = await sealAudit(db)
      // Logs leave the machine: the head in them is what a rewritten database cannot reach.
      if (head) log.info({ position: head.position, hash: head.hash.toString('hex') }, 'audit log sealed')
    },
  },
  {
    name: 'tidy-sign-in', schedule: '17 * * * *',
    async run(_payload, { db, clock }) {
      const now = clock.now()
      await dropDeadSessions(db, now)
      await dropOldPending(db, now)
      await dropOldCounts(db, now)
    },
  },
]
