import type { OtherBody } from '../search/other-bodies.ts'
import type { TopTask } from '../catalogue/index.ts'
import type { OpeningHours } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'

/** The council's own facts, edited on the desk. Shown in place of ((council)), ((phone)), ((postal address)) in wording. */
export interface Council {
  name: string
  phone: string
  /** Words for when the phone is answered: "Monday to Friday, 8am to 6pm". */
  phoneHours: string
  /** For danger only, when the other may not be answered. */
  emergencyPhone: string
  /** When it is answered, as it stands in a sentence: "day or night". */
  emergencyPhoneHours: string
  textRelay: string
  email: string
  postalAddress: string
  /** Where a resident can come in person. */
  counters: { name: string; address: string; hours: string }[]
  topTasks: TopTask[]
  /** Groups of services in the order in which they are browsed. */
  groups: { code: string; name: string; summary: string }[]
  /** Which tiers this council is; a unitary council is both. */
  tiers: ('county' | 'district')[]
  /** What a resident is told when the other tier does it. */
  signposts: { county: string; district: string }
  theme: Record<string, string>
  accessibility: AccessibilityIssue[]
  accessibilityReviewedOn: string
  /** Whom residents are told of when something is not ours; absent while the shipped list holds. */
  otherBodies?: readonly OtherBody[]
  /** Recorded opening hours by subject; no setting, filled in where the council's facts are kept. */
  opening?: ReadonlyMap<string, OpeningHours>
}

/** A known issue of the site, from which the accessibility statement is made (SI 2018/952 reg 8). */
export interface AccessibilityIssue {
  what: string
  /** WCAG 2.2 success criterion, e.g. "1.4.10 Reflow". */
  criterion: string
  reason: 'non-compliance' | 'disproportionate burden' | 'out of scope'
  fixBy: string
}

export async function readCouncil(db: Queryable): Promise<Council | undefined> {
  const rows = await db.query<{ key: string; value: unknown }>('council.read', 'select distinct on (key) key, value from council_setting order by key, version desc')
  if (rows.length === 0) return undefined
  const council = Object.fromEntries(rows.map((row) => [row.key, row.value])) as unknown as Council
  // settings from before there was a number for emergencies
  return { ...council, emergencyPhone: council.emergencyPhone ?? council.phone, emergencyPhoneHours: council.emergencyPhoneHours ?? council.phoneHours }
}

export async function writeCouncil(tx: Queryable, change: { values: Partial<Council>; reason: string; officer: number | null; at: Date }): Promise<void> {
  for (const [key, value] of Object.entries(change.values)) {
    await tx.query('council.write', `
      insert into council_setting (key, version, value, reason, officer_id, written_at)
      select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5 from council_setting where key = $1`,
    [key, JSON.stringify(value), change.reason, change.officer, change.at])
  }
  await tx.query('council.changed', `select pg_notify('catalogue', 'council')`)
}
