export const ratings = { good: 'Good', average: 'Average', poor: 'Poor' } as const
export type Rating = keyof typeof ratings

export const resolutions = { yes: 'Yes', partly: 'In part', no: 'No' } as const
export type Resolved = keyof typeof resolutions

/** Whether those whom we named could help. */
export const helpings = { yes: 'Yes', partly: 'In part', no: 'No', 'not-tried': 'I have not been in touch with them yet' } as const
export type Helped = keyof typeof helpings

/** What decided it, whichever way it went. */
export const reasons = {
  result: 'What was done, or not done',
  time: 'How long it took',
  informed: 'How well we kept you informed',
  treated: 'How we treated you',
  ease: 'How easy it was to reach us',
} as const

/** A row of feedback. */
export interface Feedback {
  case_id: number
  offered_at: Date
  answered_at: Date | null
  rating: Rating | null
  resolved: Resolved | null
  reason: string | null
  comment: string | null
  /** When we asked whether those whom we named could help. */
  asked_elsewhere_at: Date | null
  helped: Helped | null
  helped_at: Date | null
  /** Does not want to be asked again, in any case of theirs. */
  no_more: boolean
}
