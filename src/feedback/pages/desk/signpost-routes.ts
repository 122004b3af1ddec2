import { isSignposted, readCase, readEvents, readReference, writeReference } from '../../../cases/index.ts'
import type { CaseFile, Refusal } from '../../../cases/index.ts'
import { cleanText } from '../../../platform/forms/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerWho, recordRead, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { noteSignpost } from '../../actions/note-signpost.ts'
import type { SignpostNote } from '../../actions/note-signpost.ts'
import { readFeedback, wantsNoQuestions } from '../../store/feedback-store.ts'
import { drawSignpost } from './signpost-page.ts'

/** An officer asks the resident, or was told, whether those whom we named could help. */
export function signpostRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'work cases')
  const path = '/desk/cases/:ref/signpost'
  return [
    route({ method: 'GET', path, guard, personal: true, handle: async (call) => show(tools, call, await caseOf(tools, call)) }),
    route({ method: 'POST', path, guard, handle: async (call) => {
      const caseFile = await caseOf(tools, call)
      const note = { helped: field(call.body, 'helped'), how: field(call.body, 'how'), words: cleanText(field(call.body, 'words')), opensAgain: field(call.body, 'again') === 'yes', noMore: field(call.body, 'noMore') === 'yes' }
      const outcome = await noteSignpost(tools, call.viewer, caseFile.ref, note)
      return 'done' in outcome ? seeOther(`/desk/cases/${writeReference(caseFile.ref)}?done=${note.opensAgain ? 'reopen' : 'signpost'}`) : show(tools, call, caseFile, { note, fault: outcome })
    } }),
  ]
}

async function caseOf(tools: CouncilTools, call: Call<Officer>): Promise<CaseFile> {
  const ref = readReference(call.params['ref'] ?? '')
  const caseFile = ref && (await readCase(tools.db, ref, scopeOf(call.viewer)))
  if (!caseFile || !isSignposted(caseFile)) throw notFound('There is no such case, it is not for your team, or it did not end by sending the resident to somebody else.')
  return caseFile
}

async function show(tools: CouncilTools, { viewer }: Call<Officer>, caseFile: CaseFile, sent?: { note: SignpostNote; fault: Refusal }): Promise<Answer> {
  const [events, helped, isUnwanted] = await Promise.all([
    readEvents(tools.db, caseFile.id), readFeedback(tools.db, caseFile.id).then((feedback) => feedback?.helped ?? ''), wantsNoQuestions(tools.db, caseFile.id), recordRead(tools.db, viewer, `case:${caseFile.ref}`),
  ])
  const signpost = events.findLast(({ kind }) => kind === 'case-closed')?.data['signpost']
  const note = sent?.note ?? { helped, how: '', words: '', opensAgain: false, noMore: isUnwanted }
  const main = drawSignpost({ caseFile, signpost: typeof signpost === 'string' ? signpost : '', note, fault: sent?.fault, isUnwanted })
  return page(await tools.desk({ officer: viewer, title: 'Did they help?', hasError: sent !== undefined, main }), { status: sent ? 422 : 200 })
}
