import type { Queryable } from '../../platform/database/index.ts'

export type HelpedWord = 'yes' | 'partly' | 'no' | 'not-tried'

/** Someone whom a contact without a case sent elsewhere, and has not been asked whether that helped. */
export interface UnaskedContact {
  number: number
  resident_id: number | null
  /** Given in the contact itself, else known of the resident; null where there is none. */
  email: string | null
  name: string | null
  service_code: string | null
  signposted_to: string
  /** When the question fell due; null when nobody has looked yet. */
  signpost_due_at: Date | null
  /** They, or whoever has the same address, have said in any contact that they do not want to be asked. */
  is_unwanted: boolean
}

const unasked = `
  select n.number, n.resident_id, coalesce(nullif(n.reach->>'email', ''), r.email) as email, coalesce(nullif(n.reach->>'name', ''), r.name) as name, n.service_code, n.signposted_to, n.signpost_due_at,
    coalesce(n.no_more, false) or exists (select from contact own where own.resident_id = n.resident_id and own.no_more)
      or exists (select from contact own left join resident o on o.id = own.resident_id
        where own.no_more and lower(trim(coalesce(nullif(own.reach->>'email', ''), o.email))) = lower(trim(coalesce(nullif(n.reach->>'email', ''), r.email)))) as is_unwanted
  from contact n join ledger_entry l on l.number = n.number left join resident r on r.id = n.resident_id
  where n.outcome = 'signposted' and n.case_id is null and n.signpost_asked_at is null and n.helped_at is null`

/**
 * Those of between 90 days before `until` and `until` that were written down since `loggedSince`: what was written down
 * late is asked late, and a past that was loaded in bulk is not asked at all.
 */
export async function unaskedSignposts(db: Queryable, { until, loggedSince }: { until: Date; loggedSince: Date }): Promise<UnaskedContact[]> {
  return db.query<UnaskedContact>('contacts.unasked-signposts', `${unasked}
    and n.happened_at < $1::timestamptz and n.happened_at >= $1::timestamptz - interval '90 days' and l.received_at >= $2 order by n.number`, [until, loggedSince])
}

/** The same of one; undefined when it needs no asking (any more). */
export async function unaskedSignpost(db: Queryable, number: number): Promise<UnaskedContact | undefined> {
  return db.one<UnaskedContact>('contacts.unasked-signpost', `${unasked} and n.number = $1`, [number])
}

/** Marks the contact for the figures. */
const keep = (what: string) => `
  with kept as (update contact set ${what} where number = $1 returning number)
  insert into fact_todo (subject, id) select 'contact', number from kept`

/** From now on it counts as not asked, until it is. */
export async function noteSignpostDue(tx: Queryable, number: number, at: Date): Promise<void> {
  await tx.query('contacts.signpost-due', keep('signpost_due_at = coalesce(signpost_due_at, $2)'), [number, at])
}

export async function noteSignpostAsked(tx: Queryable, number: number, at: Date): Promise<void> {
  await tx.query('contacts.signpost-asked', keep('signpost_asked_at = coalesce(signpost_asked_at, $2)'), [number, at])
}

/** The last answer holds. `helped` null: only that they do not want to be asked again. */
export async function noteSignpostAnswer(tx: Queryable, number: number, { helped, noMore, at }: { helped: HelpedWord | null; noMore: boolean; at: Date }): Promise<void> {
  await tx.query('contacts.signpost-answer', keep(`helped = coalesce($2, helped), helped_at = case when $2::text is null then helped_at else $3::timestamptz end, no_more = $4 or coalesce(no_more, false)`), [number, helped, at, noMore])
}
