import { readCase, readCaseUnscoped } from '../../../../cases/index.ts'
import { field, notFound, page, route, seeOther } from '../../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../../platform/http/index.ts'
import type { CouncilTools } from '../../../../services/index.ts'
import { may, officerWho, officerWhoAny, recordRead, scopeOf } from '../../../../staff/index.ts'
import type { Officer } from '../../../../staff/index.ts'
import { requeueStalled, sendAgain, tellByHand } from '../../../actions/send-again.ts'
import { readMessage } from '../../../store/messages.ts'
import { countMisconfigured, countTray, readAllMessages, readTray, trayStates } from '../../../store/tray.ts'
import type { Wording } from '../../../wording.ts'
import { drawMessage } from './message-page.ts'
import type { MessageProblem, ShownMessage } from './message-page.ts'
import { drawTray } from './tray-page.ts'

const home = '/desk/messages'

/** The tray of messages that did not arrive, and each message as it was sent. */
export function conversationRoutes(tools: CouncilTools, wording: Wording): Route[] {
  const gatherers = officerWhoAny(tools, ['see messages tray', 'work cases'])
  const readers = officerWho(tools, 'see cases')

  const shown = async (call: Call<Officer>): Promise<ShownMessage> => {
    const id = Number(call.params['id'])
    const message = Number.isSafeInteger(id) ? await readMessage(tools.db, id) : undefined
    const unscoped = message && (await readCaseUnscoped(tools.db, { id: message.case_id }))
    const caseFile = unscoped && (await readCase(tools.db, unscoped.ref, scopeOf(call.viewer)))
    const words = message && (await wording.read(tools.db, message.template, message.template_version))
    if (!message || !caseFile || !words) throw notFound()
    return { message, caseFile, rendered: wording.render(words, message.template_values) }
  }

  const answer = async (officer: Officer, one: ShownMessage, problem?: MessageProblem): Promise<Answer> => page(await tools.desk({
    officer, current: home, title: `${one.rendered.subject}`, hasError: problem !== undefined, main: drawMessage(one, { maySend: may(officer, 'work cases') || may(officer, 'see messages tray'), problem }),
  }), { status: problem ? 422 : 200 })

  const act = (path: string, perform: (call: Call<Officer>, one: ShownMessage) => Promise<{ done: true } | { refused: string; advice: string; field?: string }>): Route => route({
    method: 'POST', path: `${home}/:id/${path}`, guard: gatherers,
    async handle(call) {
      const one = await shown(call)
      const outcome = await perform(call, one)
      if ('done' in outcome) return seeOther(`${home}/${one.message.id}`)
      return answer(call.viewer, one, { advice: outcome.advice, field: outcome.field, address: field(call.body, 'address') || undefined })
    },
  })

  return [
    route({
      method: 'GET', path: home, guard: gatherers,
      async handle({ viewer, query }) {
        const state = trayStates.find((one) => one === field(query, 'state')) ?? 'no-address'
        const scope = scopeOf(viewer)
        const all = field(query, 'state') === 'all'
        const [rows, counts, held] = await Promise.all([all ? readAllMessages(tools.db, scope) : readTray(tools.db, scope, state), countTray(tools.db, scope), countMisconfigured(tools.db), recordRead(tools.db, viewer, 'messages', { state: all ? 'all' : state })])
        const main = drawTray({ state: all ? 'all' : state, rows, counts, held: may(viewer, 'see messages tray') ? held : { count: 0, problem: null } })
        return page(await tools.desk({ officer: viewer, current: home, title: 'Messages', main }))
      },
    }),
    route({
      method: 'POST', path: home, guard: officerWho(tools, 'see messages tray'),
      async handle() {
        await requeueStalled(tools)
        return seeOther(`${home}?state=misconfigured`)
      },
    }),
    route({
      method: 'GET', path: `${home}/:id`, guard: readers, personal: true,
      async handle(call) {
        const one = await shown(call)
        await recordRead(tools.db, call.viewer, `case:${one.caseFile.ref}`, { message: one.message.id })
        return answer(call.viewer, one)
      },
    }),
    act('again', ({ viewer, body }, { message }) => sendAgain(tools, viewer, message, field(body, 'address') || message.address)),
    act('told', ({ viewer, body }, { message }) => tellByHand(tools, viewer, message, field(body, 'how'))),
  ]
}
