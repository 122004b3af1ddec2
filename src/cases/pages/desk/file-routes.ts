import { notFound, route } from '../../../platform/http/index.ts'
import type { Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerWho, recordRead, scopeOf } from '../../../staff/index.ts'
import { readFileInScope } from '../../store/read-desk-case.ts'
import type { DeskReads } from './desk-reads.ts'
import { sendAttachment } from '../resident/form-files.ts'

export function fileRoutes(tools: CouncilTools, reads: Pick<DeskReads, 'readGate'>): Route[] {
  return [route({ method: 'GET', path: '/desk/files/:id', guard: officerWho(tools, 'see cases'), personal: true, handle: async (call) => {
    const id = call.params['id']!
    const file = /^\d{1,15}$/.test(id) ? await readFileInScope(tools.db, scopeOf(call.viewer), Number(id)) : undefined
    if (!file) throw notFound('There is no such file, or its case is not for your team.')
    if (file.restricted_to !== null) await reads.readGate?.(call, file)
    await recordRead(tools.db, call.viewer, `case:${file.ref}`, { file: file.id })
    return sendAttachment(tools, file)
  } })]
}
