import type { Answers, Question } from '../platform/forms/index.ts'

/** What a channel needs to know of a service to make sense of a contact about it. */
export interface ServiceAsked {
  readonly code: string
  readonly questions: readonly Question[]
}

export interface PlaceRead {
  address?: string
  postcode?: string
  latitude?: number
  longitude?: number
}

/** What a channel made of a raw ledger entry; the shape that cases open from. */
export interface ContactRead {
  service: string
  words: string
  given: Answers
  answers: { question: string; answer: string }[]
  place?: PlaceRead
  /** Absent when the resident chose to stay unknown. */
  resident?: { name?: string; email?: string; phone?: string; address?: string; postcode?: string; needs?: string }
  happenedAt: Date
  /** Form draft whose files belong to the case. */
  draft?: string
}

/**
 * A way in which contacts come. A member imports this file, `platform/` and its own folder, nothing else: it reads what
 * the ledger holds and says what it means. It never writes, and it must be able to read an old entry again.
 */
export interface Channel<Raw extends object> {
  /** Stable for ever; written on every ledger entry. */
  readonly id: string
  /** Makes sense of a ledger entry. Throws when it cannot: the entry then waits in the tray for a person. */
  read(raw: Raw, service: ServiceAsked): ContactRead
}
