import type { MessageKind } from '../../conversations/index.ts'
import type { Officer } from '../../staff/index.ts'
import { recordAct } from '../../staff/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { faultsIn } from '../rules/faults-in.ts'
import type { Fault, Wordings } from '../rules/faults-in.ts'
import { currentTemplate, insertTemplate } from '../store/templates.ts'

export interface TemplateWriting extends Wordings {
  template: MessageKind
  /** The version that was on the page when this was written. */
  after: number
}

export interface WriteRefusal {
  refused: 'wording/not-usable' | 'wording/meanwhile'
  faults: Fault[]
}

/** Writes a new version with its reason; what was sent before keeps the version that it was sent with. */
export async function writeTemplate(tools: Tools, officer: Officer, writing: TemplateWriting): Promise<{ done: { version: number } } | WriteRefusal> {
  const faults = faultsIn(writing.template, writing)
  if (faults.length > 0) return { refused: 'wording/not-usable', faults }
  return tools.db.transaction(async (tx) => {
    const current = await currentTemplate(tx, writing.template)
    const version = writing.after + 1
    const isNext = (current?.version ?? 0) === writing.after && await insertTemplate(tx, {
      template: writing.template, version, subject: writing.subject.trim(), body: writing.body.replaceAll('\r\n', '\n').trim(),
      reason: writing.reason.trim(), officer_id: officer.id, written_at: tools.clock.now(),
    })
    if (!isNext) return { refused: 'wording/meanwhile', faults: [{ field: 'body', advice: 'Someone else changed this wording while you were writing. Read theirs below, then save yours again.' }] }
    await recordAct(tx, officer.id, 'changed wording', `wording:${writing.template}`, { version })
    return { done: { version } }
  })
}
