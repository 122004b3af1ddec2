import type { Task } from '../../platform/jobs/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { requeueStalled } from '../actions/send-again.ts'
import { sendMessage } from '../actions/send-message.ts'
import { tellResident } from '../actions/tell-resident.ts'
import type { Telling } from '../actions/tell-resident.ts'
import type { Wording } from '../wording.ts'

/** `wording` comes from letters, which stands below and cannot be imported. */
export function conversationTasks(wording: Wording): readonly Task<CouncilTools>[] {
  return [
    { name: 'tell-resident', run: (payload, tools) => tellResident(tools, wording, payload as Telling) },
    { name: 'send-message', run: (payload, tools) => sendMessage(tools, wording, (payload as { id: number }).id) },
    { name: 'requeue-stalled-messages', schedule: '17 * * * *', run: async (_payload, tools) => void (await requeueStalled(tools)) },
  ]
}
