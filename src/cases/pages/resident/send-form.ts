import { contactOf, enterLedger } from '../../../contacts/index.ts'
import { tellAnswers } from '../../../platform/forms/index.ts'
import { seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call } from '../../../platform/http/index.ts'
import { markDraftSent, openForm } from '../../../services/index.ts'
import type { CouncilTools, OpenForm, Service } from '../../../services/index.ts'
import type { Reading } from '../../../contacts/index.ts'
import { receiveContact } from '../../actions/receive-contact.ts'

/** The channel of the site's own forms, handed in by start/compose. */
export interface FormChannel {
  readonly id: string
  read(raw: SentForm, service: Pick<Service, 'code' | 'questions'>): Reading
}

/** A form as it goes into the ledger: everything typed, and the words in which it was asked. */
export interface SentForm {
  service: string
  answers: Record<string, unknown>
  told: { code: string; question: string; answer: string | null }[]
  sentAt: string
  draft?: string
}

/** Sends a checked form: ledger, case, owner and promise; then the confirmation. Sending it twice is one case. */
export async function sendForm(tools: CouncilTools, channel: FormChannel, call: Call): Promise<Answer> {
  const form = await openForm(tools, call)
  const { id } = form.draft
  if (form.journey.next) return seeOther(`/forms/${id}/${form.journey.next.code}`)
  const raw = rawOf(form, tools.clock.now())
  const sourceKey = `form:${id}`
  try {
    await receiveContact(tools, {
      channel: channel.id, sourceKey, raw, by: 'resident',
      read: (_raw, catalogue) => channel.read(raw, catalogue.services.get(raw.service)!),
    })
  } catch (error) {
    // It may be in the ledger already, and then it is not lost: the page says so and gives the number.
    tools.log.error({ error }, 'a form could not become a case')
    const { number } = await enterLedger(tools.db, { channel: channel.id, receivedAt: tools.clock.now(), sourceKey, raw })
    await markDraftSent(tools.db, id, number)
  }
  return seeOther(`/forms/${id}/done`)
}

function rawOf({ draft, service, journey }: OpenForm, at: Date): SentForm {
  return {
    service: service.code, answers: { ...journey.answers }, sentAt: at.toISOString(), draft: draft.id,
    told: tellAnswers(journey.steps, journey.answers).map(({ code, label, text }) => ({ code, question: label, answer: text })),
  }
}

/** The case that a form became, when it has become one. */
export async function caseOfForm(tools: CouncilTools, ledgerNumber: number): Promise<number | undefined> {
  return (await contactOf(tools.db, ledgerNumber))?.case_id ?? undefined
}
