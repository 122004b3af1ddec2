import type { Task } from '../../platform/jobs/index.ts'
import { forgetFiles } from '../../platform/files/index.ts'
import { draftHours } from '../../services/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { readTrayAgain } from '../actions/read-tray-again.ts'
import type { ReadableChannel } from '../actions/read-tray-again.ts'
import { forgetDraftFiles, namedFiles } from '../store/attachments.ts'
import { forgetOldTries } from '../store/track-attempts.ts'

/** Forgets what residents left half done, and who tried to look. */
export const residentCaseTasks: readonly Task<CouncilTools>[] = [
  { name: 'forget-old-tries', schedule: '23 * * * *', run: async (_payload, tools) => forgetOldTries(tools.db, tools.clock.now()) },
  // twice as long as drafts, so that a form changed in its last hour keeps its files
  { name: 'forget-draft-files', schedule: '29 * * * *', run: async (_payload, tools) => void (await forgetDraftFiles(tools.db, new Date(tools.clock.now().getTime() - 2 * draftHours * 3_600_000))) },
  { name: 'forget-files', schedule: '47 3 * * *', run: async (_payload, tools) => void (await forgetFiles(tools.config.dataDir, new Date(tools.clock.now().getTime() - 86_400_000), (stored) => namedFiles(tools.db, stored))) },
]

/** Reads again what could not be read when it came, for the channels that can. */
export function trayTask(channels: readonly ReadableChannel[]): Task<CouncilTools> {
  return { name: 'read-tray-again', schedule: '*/5 * * * *', run: async (_payload, tools) => void (await readTrayAgain(tools, channels)) }
}
