import type { Outcome } from '../../cases/index.ts'
import { noteNeeds, readResident } from '../../residents/index.ts'
import { needsKnown, needsWords } from '../rules/needs.ts'
import type { Needs } from '../rules/needs.ts'
import { changeComplaint } from './change-complaint.ts'
import type { WithCalendars } from './change-complaint.ts'

/** The resident says on their page how to write to them. It stands on the case, and with what else is known of them. */
export async function keepNeeds(tools: WithCalendars, caseId: number, needs: Needs): Promise<Outcome> {
  return changeComplaint(tools, { id: caseId }, { actor: 'resident' }, async ({ complaint, caseFile }, tx) => {
    const [before, now] = [complaint.needs ? needsWords(complaint.needs) : '', needsWords(needs)]
    if (before === now) return { refused: 'needs/same', advice: '' }
    const resident = caseFile.resident_id === null ? undefined : await readResident(tx, caseFile.resident_id)
    if (resident) await noteNeeds(tx, resident.id, needsKnown(resident.needs, before, now))
    return { events: [{ event: 'needs-told', data: needs }], told: { what: `How to write to the resident: ${now || 'as we do now'}` } }
  })
}
