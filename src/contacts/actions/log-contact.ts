import { seeEverything } from '../../platform/database/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Clock } from '../../platform/time/index.ts'
import { findOrAddResident } from '../../residents/index.ts'
import type { ResidentDetails } from '../../residents/index.ts'
import { recordContact } from '../store/contacts.ts'
import { enterLedger } from '../store/ledger.ts'
import { leaveTray } from '../store/tray.ts'

/** A contact that needed no case. */
export interface LoggedContact {
  channel: string
  /** Everything that was typed, for the ledger. */
  raw: object
  /** The form's own key: sent twice it is one contact. */
  sourceKey: string
  happenedAt: Date
  officer: number
  service: string | null
  /** Id of someone known, or who they said they are. */
  resident: number | ResidentDetails | null
  /** How to reach them, as they gave it in this contact. */
  reach: ResidentDetails | null
  summary: string
  ending: { outcome: 'answered-at-once'; resolved: boolean } | { outcome: 'signposted'; to: string }
}

/** Writes down a contact that was answered there and then, or sent on to someone who can help. Gives its ledger number. */
export async function logContact(tools: { db: Database; clock: Clock }, logged: LoggedContact): Promise<number> {
  const at = tools.clock.now()
  const { number } = await seeEverything(() => enterLedger(tools.db, { channel: logged.channel, receivedAt: at, sourceKey: logged.sourceKey, raw: logged.raw }))
  await tools.db.transaction(async (tx) => {
    if (!(await leaveTray(tx, number))) return
    const resident = typeof logged.resident === 'number' || logged.resident === null ? logged.resident : await findOrAddResident(tx, logged.resident, { at, isTrusted: true })
    const { ending } = logged
    await recordContact(tx, {
      number, direction: 'in', channel: logged.channel, happened_at: logged.happenedAt, outcome: ending.outcome, service_code: logged.service,
      resident_id: resident, officer_id: logged.officer, case_id: null, summary: logged.summary,
      resolved: ending.outcome === 'answered-at-once' ? ending.resolved : null, signposted_to: ending.outcome === 'signposted' ? ending.to : null, reach: logged.reach,
    })
  })
  return number
}
