import { visitOf, writeReference } from '../../../cases/index.ts'
import type { Visit } from '../../../cases/index.ts'
import { cleanText } from '../../../platform/forms/index.ts'
import { field, open, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import { answerPage } from '../../../services/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { keepNeeds } from '../../actions/keep-needs.ts'
import { makeMove, nextStageMove, nothingGiven } from '../../actions/make-move.ts'
import { takeBack, takeUpAgain } from '../../actions/take-back.ts'
import { formats } from '../../rules/needs.ts'
import { followedBy } from '../../rules/procedure-of.ts'
import { backMove, nounOf } from '../../rules/take-back.ts'
import { readComplaint } from '../../store/read-complaint.ts'
import { takeBackPage } from './take-back-part.ts'

/** What a resident does with a complaint from its page: takes it further or back, and says how to write to them. */
export function complaintResidentRoutes(tools: CouncilTools): Route[] {
  const visited = (work: (visit: Visit, call: Call) => Promise<Answer>) => async (call: Call) => {
    const visit = await visitOf(tools, call)
    return 'caseFile' in visit ? work(visit, call) : visit
  }
  return [
    route({ method: 'POST', path: '/track/:ref/ask-again', guard: open, perMinute: 20, handle: visited((visit, call) => askAgain(tools, visit, call)) }),
    route({ method: 'POST', path: '/track/:ref/needs', guard: open, perMinute: 20, handle: visited((visit, call) => saveNeeds(tools, visit, call)) }),
    route({ method: 'GET', path: '/track/:ref/take-back', guard: open, handle: visited((visit) => askToTakeBack(tools, visit)) }),
    route({ method: 'POST', path: '/track/:ref/take-back', guard: open, perMinute: 20, handle: visited((visit, call) => change(tools, visit, call, 'back')) }),
    route({ method: 'POST', path: '/track/:ref/take-up-again', guard: open, perMinute: 20, handle: visited((visit, call) => change(tools, visit, call, 'up-again')) }),
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

async function saveNeeds(tools: CouncilTools, visit: Visit, call: Call): Promise<Answer> {
  const typed = (name: string) => cleanText(field(call.body, name)).slice(0, 500)
  const format = formats.find((each) => each === field(call.body, 'format')) ?? formats[0]
  await keepNeeds(tools, visit.caseFile.id, { format, language: typed('language'), adjustments: typed('adjustments') })
  return back(visit)
}

async function askToTakeBack(tools: CouncilTools, visit: Visit): Promise<Answer> {
  const complaint = await readComplaint(tools.db, visit.caseFile.id)
  const followed = complaint && followedBy(complaint)
  if (!complaint || !followed || visit.caseFile.state === 'closed' || !backMove(complaint, followed)) return back(visit)
  const title = `Do you want to take your ${nounOf(followed)} back?`
  return answerPage(tools, { title, current: '/track', main: takeBackPage({ ...visit, complaint, followed, today: dayOf(tools.clock.now()) }) })
}

/** Pressed twice, or too late: the page itself says how it stands. */
async function change(tools: CouncilTools, visit: Visit, call: Call, how: 'back' | 'up-again'): Promise<Answer> {
  const words = cleanText(field(call.body, 'words')).slice(0, 4000)
  const key = { id: visit.caseFile.id }
  await (how === 'back' ? takeBack(tools, key, words) : takeUpAgain(tools, key, { actor: 'resident' }, words))
  return back(visit)
}
