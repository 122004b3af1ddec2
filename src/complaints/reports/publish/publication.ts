import type { Day } from '../../../platform/time/index.ts'
import type { CodeId } from '../assessment/provision.ts'
import type { Unit } from '../figure.ts'

/** Reports that can be put on the public site. `now` reports are for the desk alone. */
export const publishable = ['complaints-annual', 'complaints-quarterly', 'tenant-measures', 'self-assessment-lgsco', 'self-assessment-housing-ombudsman'] as const
export type PublishedName = (typeof publishable)[number]

/** In addresses: short words that can be read out. */
const slugs: Readonly<Record<PublishedName, string>> = {
  'complaints-annual': 'annual-report', 'complaints-quarterly': 'quarterly-report', 'tenant-measures': 'tenant-measures', 'self-assessment-lgsco': 'self-assessment-lgsco', 'self-assessment-housing-ombudsman': 'self-assessment-housing-ombudsman',
}

/** A figure as it was published. Hidden numbers are null. */
export interface FrozenFigure {
  readonly id: string
  readonly section: string
  readonly title: string
  readonly definition: string
  readonly unit: Unit
  readonly group: string
  readonly name: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly suppressed: boolean
}

export interface FrozenLetter {
  readonly body: string
  readonly investigated: number
  readonly upheld: number
  readonly rates: readonly { readonly title: string; readonly ours: number | null; readonly average: number | null }[]
  readonly link: string
}

export interface FrozenReport {
  readonly kind: 'figures'
  readonly title: string
  readonly lead: string
  readonly notes: readonly string[]
  readonly figures: readonly FrozenFigure[]
  /** "You said, we did" of the period. */
  readonly improvements: readonly { readonly said: string; readonly did: string; readonly service: string }[]
  /** Provisions of a code that we said we do not follow, with what we do about it. */
  readonly notFollowed: readonly { readonly code: string; readonly number: string; readonly words: string; readonly explanation: string }[]
  readonly letters: readonly FrozenLetter[]
}

export interface FrozenAssessment {
  readonly kind: 'assessment'
  readonly title: string
  readonly note: string
  readonly source: { readonly text: string; readonly href: string }
  readonly code: CodeId
  readonly provisions: readonly {
    readonly section: string
    readonly number: string
    readonly words: string
    readonly follows: boolean
    readonly explanation: string
    readonly evidence: string
    readonly figures: readonly FrozenFigure[]
    /** Pages that anyone may open. */
    readonly pages: readonly { readonly text: string; readonly href: string }[]
  }[]
}

export interface Publication {
  id: number
  report: PublishedName
  year: number
  /** 0 where it is about the whole year. */
  quarter: number
  version: number
  content: FrozenReport | FrozenAssessment
  as_of: Day
  introduction: string
  response_body: string
  response_on: Day | null
  response_minute: string
  response_words: string
  correction: string | null
  made_at: Date
  made_by: number | null
  published_at: Date | null
  published_by: number | null
}

/** "annual-report-2025-26", "quarterly-report-2026-27-quarter-2" */
export function slugOf({ report, year, quarter }: Pick<Publication, 'report' | 'year' | 'quarter'>): string {
  return `${slugs[report]}-${year}-${String((year + 1) % 100).padStart(2, '0')}${quarter ? `-quarter-${quarter}` : ''}`
}

export function readSlug(slug: string): Pick<Publication, 'report' | 'year' | 'quarter'> | undefined {
  const found = /^([a-z-]+?)-(20\d\d)-(\d\d)(?:-quarter-([1-4]))?$/.exec(slug)
  const report = publishable.find((name) => slugs[name] === found?.[1])
  const asked = found && report ? { report, year: Number(found[2]), quarter: Number(found[4] ?? 0) } : undefined
  return asked && slugOf(asked) === slug ? asked : undefined
}

/** The governing body answers the yearly report and the assessments that stand in it: LGSCO Code 8.2, Housing Ombudsman Code 8. */
export function needsResponse(report: PublishedName): boolean {
  return report === 'complaints-annual' || report.startsWith('self-assessment')
}
