import { seeEverything } from '../../platform/database/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { scopeSql, scopeValues } from '../../staff/index.ts'
import type { CaseScope } from '../../staff/index.ts'
import type { Message, MessageState } from '../message.ts'

export interface TrayRow extends Pick<Message, 'id' | 'kind' | 'address' | 'state' | 'attempts' | 'problem' | 'queued_at' | 'next_try_at'> {
  ref: string
  title: string
}

/** What the tray shows, in the order that people must act. */
export const trayStates = ['no-address', 'refused', 'misconfigured', 'retry-later'] as const satisfies readonly MessageState[]

/** Messages of one state in cases that this scope sees, oldest first. */
export async function readTray(db: Queryable, scope: CaseScope, state: (typeof trayStates)[number], limit = 100): Promise<TrayRow[]> {
  return db.query<TrayRow>('messages.tray', `
    select m.id, m.kind, m.address, m.state, m.attempts, m.problem, m.queued_at, m.next_try_at, c.ref, c.title
    from message m join case_file c on c.id = m.case_id
    where m.state = $1 and ${scopeSql('c', 3)}
    order by m.id limit $2`, [state, limit, ...scopeValues(scope)])
}

/** The newest messages in cases that this scope sees, however they went. */
export async function readAllMessages(db: Queryable, scope: CaseScope, limit = 100): Promise<TrayRow[]> {
  return db.query<TrayRow>('messages.all', `
    select m.id, m.kind, m.address, m.state, m.attempts, m.problem, m.queued_at, m.next_try_at, c.ref, c.title
    from message m join case_file c on c.id = m.case_id
    where ${scopeSql('c', 2)}
    order by m.id desc limit $1`, [limit, ...scopeValues(scope)])
}

export async function countTray(db: Queryable, scope: CaseScope): Promise<Record<(typeof trayStates)[number], number>> {
  const rows = await db.query<{ state: (typeof trayStates)[number]; count: number }>('messages.tray-count', `
    select m.state, count(*)::int as count from message m join case_file c on c.id = m.case_id
    where m.state not in ('sent', 'told', 'queued') and ${scopeSql('c', 1)} group by m.state`, scopeValues(scope))
  return Object.fromEntries(trayStates.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0])) as Record<(typeof trayStates)[number], number>
}

/** How many wait for our own settings, whoever's cases they are: says nothing of any case, and whoever mends the settings must know. */
export async function countMisconfigured(db: Queryable): Promise<{ count: number; problem: string | null }> {
  const row = await seeEverything(() => db.one<{ count: number; problem: string | null }>('messages.misconfigured', `select count(*)::int as count, (array_agg(problem order by id desc))[1] as problem from message where state = 'misconfigured'`))
  return row!
}
