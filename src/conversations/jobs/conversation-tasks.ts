import { tellingTask } from '../../cases/index.ts'
import type { Task } from '../../platform/jobs/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { requeueStalled } from '../actions/send-again.ts'
import { sendMessage } from '../actions/send-message.ts'
import { tellResidents } from '../actions/tell-residents.ts'
import type { Wording } from '../wording.ts'

/** `wording` comes from letters, which stands below and cannot be imported. */
export function conversationTasks(wording: Wording): readonly Task<CouncilTools>[] {
  return [
    { name: tellingTask, schedule: '* * * * *', run: (_payload, tools) => tellResidents(tools, wording) },
    { name: 'send-message', run: (payload, tools) => sendMessage(tools, wording, (payload as { id: number }).id) },
    { name: 'requeue-stalled-messages', schedule: '17 * * * *', run: async (_payload, tools) => void (await requeueStalled(tools)) },
  ]
}
