import { notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import { noFaults, officerNames, officerWho } from '../../../staff/index.ts'
import type { Faults, Officer } from '../../../staff/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { choosingNamed } from '../choice.ts'
import type { Choosing } from '../choice.ts'
import { setReading } from '../set-reading.ts'
import { readChosen } from '../store.ts'
import { choicePage } from './choice-page.ts'
import { choicesPage } from './choices-page.ts'

export const readingsPath = '/desk/settings/readings'

/** Where a council says how it reads rules that can be read in more than one way. */
export function readingRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'choose readings')
  return [
    route({ method: 'GET', path: readingsPath, guard, handle: (call) => list(tools, call) }),
    route({ method: 'GET', path: `${readingsPath}/:procedure/:choice`, guard, handle: (call) => draw(tools, call, { choosing: asked(call), faults: noFaults }) }),
    route({ method: 'POST', path: `${readingsPath}/:procedure/:choice`, guard, handle: (call) => set(tools, call) }),
  ]
}

function asked(call: Call<Officer>): Choosing {
  const choosing = choosingNamed(call.params['procedure']!, call.params['choice']!)
  if (!choosing) throw notFound('There is no such choice.')
  return choosing
}

async function list(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const main = choicesPage({ chosen: await readChosen(tools.db), today: dayOf(tools.clock.now()) })
  return page(await tools.desk({ officer: call.viewer, title: 'How we read the rules', current: '/desk/settings', main }))
}

async function set(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const choosing = asked(call)
  const outcome = await setReading(tools, call.viewer, choosing, call.body)
  return 'faults' in outcome ? draw(tools, call, { choosing, faults: outcome.faults }) : seeOther(`${readingsPath}/${choosing.procedure.id}/${choosing.choice.id}?done=set`)
}

async function draw(tools: CouncilTools, { viewer, query, body }: Call<Officer>, { choosing, faults }: { choosing: Choosing; faults: Faults }): Promise<Answer> {
  const [calendars, chosen, names] = await Promise.all([tools.calendars(), readChosen(tools.db), officerNames(tools.db)])
  const isWrong = faults !== noFaults
  const own = chosen.filter((each) => each.procedure === choosing.procedure.id && each.choice === choosing.choice.id)
  const main = choicePage({ choosing, chosen: own, names, calendars, today: dayOf(tools.clock.now()), query, values: isWrong ? body : {}, faults })
  return page(await tools.desk({ officer: viewer, title: choosing.choice.question, current: '/desk/settings', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}
