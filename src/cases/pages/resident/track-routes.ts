import { field, notFound, open, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import type { CaseFile } from '../../case.ts'
import { readReference, writeReference } from '../../rules/reference.ts'
import { entryTo, trackCookie, trackVisitSeconds, visitToken } from '../../rules/track-link.ts'
import { readCaseUnscoped } from '../../store/read-case.ts'
import type { CaseDoors } from './case-doors.ts'
import { fileForResident, sendAttachment } from './form-files.ts'
import { freshMessage, takeMessage } from './take-message.ts'
import { findTracked, showTrackForm } from './track-form.ts'
import { drawTracked } from './track-page.ts'

/** A resident who has shown that a case is theirs. */
export interface Visit {
  readonly caseFile: CaseFile
  /** `?t=…` when they came by a link, so that every form and link on the page lets them in again, even without cookies. */
  readonly way: string
}

/** Who holds the link or came by reference and detail may look; anyone else is asked, whether the case exists or not. */
export async function visitOf(tools: CouncilTools, call: Call): Promise<Visit | Answer> {
  const ref = readReference(call.params['ref']!)
  const link = field(call.query, 't')
  const entry = ref ? entryTo(tools.config, ref, { link, visit: call.cookies[trackCookie], now: tools.clock.now() }) : 'none'
  if (!ref || entry === 'none' || entry === 'expired') {
    return seeOther(`/track?${new URLSearchParams({ ...(ref ? { ref: writeReference(ref) } : {}), ...(entry === 'expired' ? { why: 'expired' } : {}) })}`)
  }
  const caseFile = await readCaseUnscoped(tools.db, { ref })
  if (!caseFile) throw notFound('We no longer have that request.')
  return { caseFile, way: entry === 'link' ? `?t=${link}` : '' }
}

export function trackRoutes(tools: CouncilTools, doors: CaseDoors): Route[] {
  const visited = (work: (visit: Visit, call: Call) => Promise<Answer>) => async (call: Call) => {
    const visit = await visitOf(tools, call)
    return 'caseFile' in visit ? work(visit, call) : visit
  }
  return [
    route({ method: 'GET', path: '/track', guard: open, handle: (call) => showTrackForm(tools, call) }),
    route({ method: 'POST', path: '/track', guard: open, perMinute: 20, handle: (call) => findTracked(tools, call) }),
    route({ method: 'GET', path: '/track/:ref', guard: open, handle: visited((visit, call) => showTracked(tools, doors, visit, call)) }),
    route({
      method: 'GET', path: '/track/:ref/files/:file', guard: open,
      handle: visited(async ({ caseFile }, { params }) => {
        const file = caseFile.restricted_to === null ? await fileForResident(tools, caseFile.id, params['file']!) : undefined
        if (!file) throw notFound('That file is not here.')
        return sendAttachment(tools, file)
      }),
    }),
    route({
      method: 'POST', path: '/track/:ref/messages', guard: open, perMinute: 20, upload: { maxBytes: 12_000_000, maxFiles: 5 },
      handle: visited((visit, call) => takeMessage(tools, doors, visit, call)),
    }),
  ]
}

async function showTracked(tools: CouncilTools, doors: CaseDoors, visit: Visit, call: Call): Promise<Answer> {
  const done = field(call.query, 'done')
  const kept = Number(field(call.query, 'kept'))
  const answer = await drawTracked(tools, {
    ...visit, doors, message: freshMessage(),
    done: done === 'added' || done === 'reopened' ? done : undefined, kept: Number.isSafeInteger(kept) && kept > 0 ? kept : undefined,
  })
  if (visit.way === '') return answer
  const { ref } = visit.caseFile
  return { ...answer, cookies: [{ name: trackCookie, value: visitToken(tools.config, ref, tools.clock.now()), maxAge: trackVisitSeconds, path: `/track/${writeReference(ref)}` }] }
}
