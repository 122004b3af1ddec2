import { openingContactSql } from '../../contacts/index.ts'
import type { OpeningContact } from '../../contacts/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Actor, CaseEvent, CaseFile, CasePromise } from '../case.ts'
import { applyEvent, applyPromises, eventKind } from '../events/index.ts'
import type { NewEvent } from '../events/event-kind.ts'
import { newReference } from '../rules/reference.ts'
import { caseColumns, changingColumns } from './case-columns.ts'
import { toTell, wakeTelling } from './telling-todo.ts'

const isRestricted = `($${caseColumns.indexOf('restricted_to') + 2}::text is not null)`
const behind = (count: number) => `$${caseColumns.length + 1 + count}`

// a reference is random, so that once in a while it is taken: the first free one of several; none makes the insert fail
const insertCase = `
  with made as (
    insert into case_file (ref, ${caseColumns.join(', ')})
    values ((select r from unnest($1::text[]) with ordinality drawn (r, n) where not exists (select from case_file where ref = r) order by n limit 1),
      ${caseColumns.map((_, i) => `$${i + 2}`).join(', ')}) returning id, ref
  ), happened as (
    insert into case_event (case_id, seq, kind, at, by, data)
    select made.id, e.seq, e.kind, e.at, e.by, e.data from made, ${eventsFrom(caseColumns.length + 2)}
  ), promised as (
    insert into promise (case_id, number, due_at, words, given_at, given_by, calendar, calendar_version, state, ended_at, reason)
    select made.id, p.number, p.due_at, p.words, p.given_at, p.given_by, p.calendar, p.calendar_version, p.state, p.ended_at, p.reason
    from made, ${promisesFrom(caseColumns.length + 3)}
  ), searched as (
    insert into case_search (case_id, document) select made.id, ${documentFrom(caseColumns.length + 4)} from made where ${isRestricted} is false
  ), kept_apart as (
    insert into case_search_restricted (case_id, document) select made.id, ${documentFrom(caseColumns.length + 4)} from made where ${isRestricted}
  ), told as (
    insert into telling_todo (case_id, seq) select made.id, unnest(${behind(5)}::smallint[]) from made
  ), contacted as (${openingContactSql(`${behind(6)}::jsonb`, 'made')}
  ), kept as (
    update attachment set case_id = made.id, draft_id = null from made where draft_id = ${behind(7)}
  ), due as (
    insert into fact_todo (subject, id) select 'case', made.id from made union all select 'contact', number from contacted
  )
  select id, ref, pg_notify('case', json_build_object('id', id, 'ref', ref, 'teams', json_build_array($${caseColumns.indexOf('owner_team') + 2}::text), 'isRestricted', ${isRestricted})::text) from made`

const updateCase = `
  with changed as (
    update case_file set ${changingColumns.map((column, i) => `${column} = $${i + 2}`).join(', ')} where id = $1 returning id
  ), happened as (
    insert into case_event (case_id, seq, kind, at, by, data)
    select changed.id, e.seq, e.kind, e.at, e.by, e.data from changed, ${eventsFrom(changingColumns.length + 2)}
  ), due as (
    insert into fact_todo (subject, id) select 'case', changed.id from changed
  )
  select pg_notify('case', $${changingColumns.length + 3}) from changed`

const writePromises = `
  insert into promise (case_id, number, due_at, words, given_at, given_by, calendar, calendar_version, state, ended_at, reason)
  select $1, p.number, p.due_at, p.words, p.given_at, p.given_by, p.calendar, p.calendar_version, p.state, p.ended_at, p.reason
  from ${promisesFrom(2)}
  on conflict (case_id, number) do update
  set due_at = excluded.due_at, words = excluded.words, calendar_version = excluded.calendar_version, state = excluded.state, ended_at = excluded.ended_at, reason = excluded.reason`

/** Of one text, so many characters are found by a search; a tsvector holds 1 MB at most, and a search never stops a change. */
const mostIndexed = 20_000

// || makes a value that is not compressed: its size is the one that PostgreSQL limits
const addTo = (table: string) => `update ${table} set document = document || to_tsvector('english', $2) where case_id = $1 and pg_column_size(document || ''::tsvector) < 500000`
const addToSearch = { open: addTo('case_search'), restricted: addTo('case_search_restricted') }

/** Text that is stemmed, and behind it names and references, which stemming would bend. */
function documentFrom(placeholder: number): string {
  return `to_tsvector('english', $${placeholder}) || to_tsvector('simple', made.ref || ' ' || $${placeholder + 1})`
}

function eventsFrom(placeholder: number): string {
  return `jsonb_to_recordset($${placeholder}) as e (seq smallint, kind text, at timestamptz, by text, data jsonb)`
}

function promisesFrom(placeholder: number): string {
  return `jsonb_to_recordset($${placeholder}) as p (number smallint, due_at timestamptz, words text, given_at timestamptz, given_by text,
    calendar text, calendar_version text, state text, ended_at timestamptz, reason text)`
}

export interface Recorded {
  caseFile: CaseFile
  promises: readonly CasePromise[]
  /** The events as recorded, numbered. */
  events: readonly CaseEvent[]
}

/** What happens now: which events, by whom, when. */
export interface Happening {
  fresh: readonly NewEvent[]
  by: Actor
  at: Date
}

/** Numbers the new events, works out what row and promises they lead to. Pure. */
export function project(before: { caseFile: CaseFile; promises: readonly CasePromise[] }, { fresh, by, at }: Happening): Recorded {
  let { caseFile, promises } = before
  const events: CaseEvent[] = []
  for (const { kind, data } of fresh) {
    const event = { seq: caseFile.events + 1, kind, at, by, data }
    events.push(event)
    caseFile = applyEvent(caseFile, event)
    promises = applyPromises(promises, event)
  }
  return { caseFile, promises, events }
}

/** What live pages are told (NOTIFY 'case'): which case, and every team that had or has to do with it. Never what happened. */
export interface ChangeNotice {
  id: number
  ref: string
  teams: string[]
  /** Only members of one of the teams are told. */
  isRestricted: boolean
}

function changeNotice(before: CaseFile, after: CaseFile): string {
  const teams = [before.owner_team, after.owner_team, before.offered_team, after.offered_team].filter((team) => team !== null)
  return JSON.stringify({ id: after.id, ref: after.ref, teams: [...new Set(teams)], isRestricted: after.restricted_to !== null } satisfies ChangeNotice)
}

/** What comes with a new case. */
export interface Along {
  /** Plain words (names, references) to be found by, beside the text of the events themselves. */
  searchable: string
  /** The contact that opens it, written with it. */
  contact?: OpeningContact
  /** The form whose files become the case's. */
  draft?: string
  /** Nothing follows in this transaction: its commit travels with the case. */
  isLast?: boolean
}

/** So many references are drawn; at ten million cases each is taken once in a hundred times. */
const drawn = 4

export async function recordNewCase(tx: Queryable, happening: Happening, { searchable, contact, draft, isLast }: Along, draw = newReference): Promise<Recorded> {
  const recorded = project({ caseFile: { id: 0, ref: '', events: 0 } as CaseFile, promises: [] }, happening)
  const { caseFile } = recorded
  const tellings = toTell(recorded)
  if (tellings.length > 0) tx.soon(wakeTelling)
  const writing = tx.one<{ id: number; ref: string }>('cases.insert', insertCase, [
    Array.from({ length: drawn }, () => draw()), ...caseColumns.map((column) => caseFile[column]), JSON.stringify(recorded.events), JSON.stringify(recorded.promises),
    `${caseFile.title} ${caseFile.words}`.slice(0, mostIndexed), `${caseFile.address ?? ''} ${caseFile.postcode ?? ''} ${searchable}`, tellings,
    contact ? JSON.stringify(contact) : null, draft ?? null,
  ])
  if (isLast) tx.ends()
  const row = await writing
  return { ...recorded, caseFile: { ...caseFile, id: row!.id, ref: row!.ref } }
}

export async function recordEvents(tx: Queryable, before: { caseFile: CaseFile; promises: readonly CasePromise[] }, happening: Happening): Promise<Recorded> {
  const recorded = project(before, happening)
  const { caseFile, promises, events } = recorded
  await tx.send('cases.update', updateCase, [caseFile.id, ...changingColumns.map((column) => caseFile[column]), JSON.stringify(events), changeNotice(before.caseFile, caseFile)])
  if (promises !== before.promises) await tx.send('cases.promises', writePromises, [caseFile.id, JSON.stringify(promises)])
  const words = events.map((event) => eventKind(event.kind).words?.(event.data)).filter(Boolean).join(' ')
  if (words) await addWords(tx, caseFile, words)
  return recorded
}

/** A case that was closed to others, or opened to them, has just taken its words along to the other table (a trigger of case_file). */
async function addWords(tx: Queryable, caseFile: CaseFile, words: string): Promise<void> {
  const values = [caseFile.id, words.slice(0, mostIndexed)]
  await (caseFile.restricted_to === null ? tx.send('cases.searchable', addToSearch.open, values) : tx.send('cases.searchable-restricted', addToSearch.restricted, values))
}
