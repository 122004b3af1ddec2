import { placesOf } from '../../../../conversations/index.ts'
import type { MessageKind } from '../../../../conversations/index.ts'
import { cleanLine } from '../../../../platform/forms/index.ts'
import { field, notFound, page, route, seeOther } from '../../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../../platform/http/index.ts'
import type { CouncilTools } from '../../../../services/index.ts'
import { officerNames, officerWho } from '../../../../staff/index.ts'
import type { Officer } from '../../../../staff/index.ts'
import { writeTemplate } from '../../../actions/write-template.ts'
import { faultsIn, isMessageKind } from '../../../rules/faults-in.ts'
import type { Fault } from '../../../rules/faults-in.ts'
import { shippedTemplates } from '../../../shipped-wording.ts'
import { currentTemplate, readTemplateHistory } from '../../../store/templates.ts'
import { drawEditor } from './editor-page.ts'
import type { Draft } from './editor-page.ts'
import { drawWordingList } from './list-page.ts'

const home = '/desk/settings/wording'

/** The pages where wording is read, tried and changed. */
export function letterRoutes(tools: CouncilTools): Route[] {
  const editors = officerWho(tools, 'edit wording')

  const editor = async (officer: Officer, kind: MessageKind, draft: Draft, faults: readonly Fault[] = []): Promise<Answer> => {
    const [history, names] = await Promise.all([readTemplateHistory(tools.db, kind), officerNames(tools.db)])
    const shipped = shippedTemplates.find((one) => one.template === kind)!
    const main = drawEditor({ name: shipped.name, about: shipped.about, template: kind, places: placesOf(kind), draft, faults, history, nameOf: (id) => names.get(id) ?? 'An officer' })
    return page(await tools.desk({ officer, current: home, title: shipped.name, hasError: faults.length > 0, main }), { status: faults.length > 0 ? 422 : 200 })
  }

  return [
    route({
      method: 'GET', path: home, guard: editors,
      async handle({ viewer }) {
        const rows = await Promise.all(shippedTemplates.map(async (shipped) => ({ ...shipped, current: await currentTemplate(tools.db, shipped.template) })))
        return page(await tools.desk({ officer: viewer, current: home, title: 'Wording', main: drawWordingList(rows) }))
      },
    }),
    route({
      method: 'GET', path: `${home}/:template`, guard: editors,
      async handle({ viewer, params }) {
        const kind = kindOf(params['template']!)
        const current = await currentTemplate(tools.db, kind)
        return editor(viewer, kind, { subject: current?.subject ?? '', body: current?.body ?? '', reason: '', after: current?.version ?? 0 })
      },
    }),
    route({
      method: 'POST', path: `${home}/:template`, guard: editors,
      async handle(call) {
        const kind = kindOf(call.params['template']!)
        const draft = draftOf(call)
        if (field(call.body, 'do') === 'try') return editor(call.viewer, kind, draft, faultsIn(kind, { ...draft, reason: draft.reason || 'trying' }))
        const outcome = await writeTemplate(tools, call.viewer, { template: kind, ...draft })
        if ('done' in outcome) return seeOther(home)
        // the next save follows what is there now, which the page shows in its history
        const after = outcome.refused === 'wording/meanwhile' ? ((await currentTemplate(tools.db, kind))?.version ?? 0) : draft.after
        return editor(call.viewer, kind, { ...draft, after }, outcome.faults)
      },
    }),
  ]
}

function kindOf(text: string): MessageKind {
  if (!isMessageKind(text)) throw notFound()
  return text
}

function draftOf(call: Call<Officer>): Draft {
  const after = Number(field(call.body, 'after'))
  return {
    subject: cleanLine(field(call.body, 'subject')), body: field(call.body, 'body').replaceAll('\r\n', '\n'), reason: field(call.body, 'reason'),
    after: Number.isSafeInteger(after) && after >= 0 ? after : 0,
  }
}
