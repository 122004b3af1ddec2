import type { Queryable } from '../../platform/database/index.ts'
import { addJob } from '../../platform/jobs/index.ts'

const lanes = 16

/** Queues an attempt. Later attempts of one case go in one lane, one after the other. */
export async function queueSending(tx: Queryable, message: { id: number; case_id: number }, runAt?: Date): Promise<void> {
  await addJob(tx, 'send-message', { id: message.id }, { key: `send-message:${message.id}`, queue: `mail-${message.case_id % lanes}`, ...(runAt ? { runAt } : {}) })
}
