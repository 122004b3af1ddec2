import { visitOf, writeReference } from '../../../cases/index.ts'
import type { Visit } from '../../../cases/index.ts'
import { cleanText } from '../../../platform/forms/index.ts'
import { field, open, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { noteNeeds } from '../../../residents/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { makeMove, nextStageMove, nothingGiven } from '../../actions/make-move.ts'
import { followedBy } from '../../rules/procedure-of.ts'
import { readComplaint } from '../../store/read-complaint.ts'
import { formats } from './complaint-part.ts'

/** What a resident does with a complaint from its page: takes it further, and says how to write to them. */
export function complaintResidentRoutes(tools: CouncilTools): Route[] {
  const visited = (work: (visit: Visit, call: Call) => Promise<Answer>) => async (call: Call) => {
    const visit = await visitOf(tools, call)
    return 'caseFile' in visit ? work(visit, call) : visit
  }
  return [
    route({ method: 'POST', path: '/track/:ref/ask-again', guard: open, perMinute: 20, handle: visited((visit, call) => askAgain(tools, visit, call)) }),
    route({ method: 'POST', path: '/track/:ref/needs', guard: open, perMinute: 20, handle: visited((visit, call) => keepNeeds(tools, visit, call)) }),
  ]
}

const back = ({ caseFile, way }: Visit) => seeOther(`/track/${writeReference(caseFile.ref)}${way}`)

/** Pressed twice, or when the day has passed meanwhile: the page itself says how it stands. */
async function askAgain(tools: CouncilTools, visit: Visit, call: Call): Promise<Answer> {
  const complaint = await readComplaint(tools.db, visit.caseFile.id)
  const move = complaint && nextStageMove({ complaint, followed: followedBy(complaint) })
  const words = cleanText(field(call.body, 'words')).slice(0, 4000)
  if (move) await makeMove(tools, { id: visit.caseFile.id }, { actor: 'resident' }, { ...nothingGiven, action: move.action, comment: words })
  return back(visit)
}

async function keepNeeds(tools: CouncilTools, visit: Visit, call: Call): Promise<Answer> {
  const { resident_id: resident } = visit.caseFile
  const typed = (name: string) => cleanText(field(call.body, name)).slice(0, 500)
  const format = formats.find((each) => each === field(call.body, 'format')) ?? formats[0]
  const language = typed('language')
  const needs = [format === formats[0] ? '' : format, language ? `Language: ${language}` : '', typed('adjustments')].filter(Boolean).join('. ')
  if (resident !== null) await noteNeeds(tools.db, resident, needs)
  return back(visit)
}
