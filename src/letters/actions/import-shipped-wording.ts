import type { Queryable } from '../../platform/database/index.ts'
import { shippedTemplates } from '../shipped-wording.ts'
import { insertTemplate } from '../store/templates.ts'

/** Fills in the wording that comes with Moothall where there is none yet; what a council has written stays. */
export async function importShippedWording(tx: Queryable, at: Date): Promise<void> {
  for (const { template, subject, body } of shippedTemplates) {
    await insertTemplate(tx, { template, version: 1, subject, body, reason: 'As shipped with Moothall', officer_id: null, written_at: at })
  }
}
