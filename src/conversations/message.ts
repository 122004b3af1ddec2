/** `contact-signpost-request` is about a contact without a case, and never a row of message. */
export const messageKinds = ['acknowledgement', 'progress', 'question', 'answer', 'promise-changed', 'letter', 'feedback-request', 'signpost-request', 'contact-signpost-request'] as const
export type MessageKind = (typeof messageKinds)[number]

/** no-address: we hold no e-mail address, so a person tells the resident · told: a person has. */
export type MessageState = 'queued' | 'sent' | 'retry-later' | 'refused' | 'misconfigured' | 'no-address' | 'told'

/** A row of message. */
export interface Message {
  id: number
  case_id: number
  event_seq: number
  kind: MessageKind
  address: string
  template: string
  template_version: number
  template_values: Record<string, string>
  state: MessageState
  attempts: number
  problem: string | null
  queued_at: Date
  next_try_at: Date | null
  sent_at: Date | null
}

/** As people call them. */
export const kindWords: Record<MessageKind, string> = {
  acknowledgement: 'We have it',
  progress: 'How it is going',
  question: 'Our question',
  answer: 'Our answer',
  'promise-changed': 'A new date',
  letter: 'A letter',
  'feedback-request': 'How did we do?',
  'signpost-request': 'Did they help?',
  'contact-signpost-request': 'Did they help? (no case)',
}
