import { claimTellings, tellingsDone, tellLater } from '../../cases/index.ts'
import type { Telling } from '../../cases/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { Wording } from '../wording.ts'
import { tellResident } from './tell-resident.ts'

/** So many mails at a time. Those of one case go one after the other, as things happened. */
const lanes = 8

/** Events taken on at once; with a mail server that never answers, all are tried within the five minutes that they are ours. */
const batch = 40

/** Tells residents of all that is due. What cannot be told now waits longer each time; it never stops the rest. */
export async function tellResidents(tools: CouncilTools, wording: Wording): Promise<void> {
  for (;;) {
    const due = await claimTellings(tools.db, batch)
    const told: Telling[] = []
    const tell = async (telling: Telling) => {
      try {
        await tellResident(tools, wording, telling)
        told.push(telling)
      } catch (error) {
        tools.log.error({ error, ...telling }, 'a resident could not be told; it is tried again later')
        await tellLater(tools.db, telling)
      }
    }
    await Promise.all(Array.from({ length: lanes }, async (_, lane) => {
      for (const telling of due) if (telling.caseId % lanes === lane) await tell(telling)
    }))
    await tellingsDone(tools.db, told)
    if (due.length < batch) return
  }
}
