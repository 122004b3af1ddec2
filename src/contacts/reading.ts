import type { ResidentDetails } from '../residents/index.ts'

/** What a channel made of a raw ledger entry. */
export interface Reading {
  service: string
  /** A short name for the matter; made from the service and the place, for a complaint from its own words, when the channel has none. */
  title?: string
  /** The resident's own words. */
  words: string
  /** Answers by question code, as stored; they may decide which promise holds. */
  given?: Readonly<Record<string, unknown>>
  /** What was asked and answered, as people read it. */
  answers?: { question: string; answer: string }[]
  place?: { address?: string; postcode?: string; ward?: string; latitude?: number; longitude?: number }
  /** Absent when the resident chose to stay unknown. */
  resident?: ResidentDetails
  /** Someone already known, as the officer who took the contact recognised them. */
  residentId?: number
  happenedAt: Date
  /** Form draft whose files belong to the case. */
  draft?: string
  /** The officer who took the contact. */
  officer?: number
}
