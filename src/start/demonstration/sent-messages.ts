import { applyEvent, applyPromises } from '../../cases/index.ts'
import type { CaseFile, CasePromise } from '../../cases/index.ts'
import { composedValues, takeMessageIds } from '../../conversations/index.ts'
import type { Message, MessageKind } from '../../conversations/index.ts'
import { currentTemplate } from '../../letters/index.ts'
import type { TemplateVersion } from '../../letters/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { readCouncil } from '../../services/index.ts'
import type { Council, Service } from '../../services/index.ts'
import type { Story } from './tell-story.ts'
import type { Happening } from './telling.ts'

/** What the messages of the past are written with, so that each reads as it would have been sent. */
export interface Post {
  readonly council: Council
  readonly catalogue: ReadonlyMap<string, Service>
  readonly templates: ReadonlyMap<MessageKind, TemplateVersion>
  readonly links: { readonly baseUrl: string; readonly secretKey: string }
}

const kinds = ['acknowledgement', 'progress', 'question', 'answer', 'promise-changed'] as const satisfies readonly MessageKind[]

/** Undefined where there is no wording yet, as in some tests. */
export async function openPost(tx: Queryable, given: Pick<Post, 'catalogue' | 'links'>): Promise<Post | undefined> {
  const council = await readCouncil(tx)
  const templates = new Map<MessageKind, TemplateVersion>()
  for (const kind of kinds) {
    const template = await currentTemplate(tx, kind)
    if (template) templates.set(kind, template)
  }
  return council && templates.size === kinds.length ? { ...given, council, templates } : undefined
}

/** Each message that the stories tell of, whole; its id is filled in where its end is told. */
export async function sentMessages(tx: Queryable, post: Post, stories: readonly Story[]): Promise<{ story: number; message: Omit<Message, 'case_id'> }[]> {
  const told = stories.flatMap((story, at) => story.happenings.flatMap((end) => (end.tells && story.resident ? [{ at, story, end }] : [])))
  const ids = await takeMessageIds(tx, told.length)
  return told.map(({ at, story, end }, i) => {
    end.event.data['message'] = ids[i]
    return { story: at, message: messageOf(post, story, { end, id: ids[i]! }) }
  })
}

function messageOf(post: Post, { ref, resident, happenings }: Story, { end, id }: { end: Happening; id: number }): Omit<Message, 'case_id'> {
  const about = end.tells!
  const kind = end.event.data['kind'] as MessageKind
  const template = post.templates.get(kind)!
  const { caseFile, promises } = standingAt(ref, happenings, about.at)
  const queued = new Date(about.at)
  const event = { ...about.event, seq: happenings.indexOf(about) + 1, at: queued, by: about.by }
  const known = { id: resident!.id, name: resident!.name, email: resident!.email ?? null, phone: resident!.phone ?? null, address: resident!.address ?? null, postcode: resident!.postcode ?? null, needs: resident!.needs ?? null, created_at: resident!.since }
  const isSent = end.event.data['outcome'] === 'sent'
  return {
    id, event_seq: event.seq, kind, address: resident!.email!, template: template.template, template_version: template.version,
    template_values: composedValues({ caseFile, event, promises, resident: known, council: post.council, service: post.catalogue.get(caseFile.service_code), config: post.links, now: queued }, template),
    state: isSent ? 'sent' : 'refused', attempts: 1, problem: isSent ? null : String(end.event.data['problem']), queued_at: queued, next_try_at: null, sent_at: isSent ? new Date(end.at) : null,
  }
}

/** Case and promises as they stood when everything up to a moment had happened. */
function standingAt(ref: string, happenings: readonly Happening[], until: number): { caseFile: CaseFile; promises: readonly CasePromise[] } {
  let caseFile = { id: 0, ref, events: 0 } as CaseFile
  let promises: readonly CasePromise[] = []
  for (const [i, { at, by, event }] of happenings.entries()) {
    if (at > until) break
    const happened = { ...event, seq: i + 1, at: new Date(at), by }
    caseFile = applyEvent(caseFile, happened)
    promises = applyPromises(promises, happened)
  }
  return { caseFile, promises }
}
