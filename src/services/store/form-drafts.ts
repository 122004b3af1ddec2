import { randomBytes } from 'node:crypto'
import type { Queryable } from '../../platform/database/index.ts'

/** A form on its way. `answers` by question code, as stored; null stands for a question that was left empty on purpose. */
export interface FormDraft {
  id: string
  service_code: string
  answers: Record<string, unknown>
  started_at: Date
  changed_at: Date
  /** Set once it was sent. */
  ledger_number: number | null
  /** Its cookie has come back once: the address alone opens it no more. */
  bound: boolean
}

/** Whoever holds the id may fill the form in, so it cannot be guessed: 128 bits. */
export async function startDraft(db: Queryable, service: string, at: Date): Promise<string> {
  const id = randomBytes(16).toString('base64url')
  await db.query('drafts.start', 'insert into form_draft (id, service_code, started_at, changed_at) values ($1, $2, $3, $3)', [id, service, at])
  return id
}

export async function readDraft(db: Queryable, id: string): Promise<FormDraft | undefined> {
  if (!/^[\w-]{22}$/.test(id)) return undefined
  return db.one<FormDraft>('drafts.read', 'select id, service_code, answers, started_at, changed_at, ledger_number, bound from form_draft where id = $1', [id])
}

/** Keeps one answer. Other answers stay, also those given meanwhile in another window. */
export async function keepAnswer(db: Queryable, id: string, answer: { code: string; value: unknown; at: Date }): Promise<void> {
  await db.query('drafts.keep', 'update form_draft set answers = answers || jsonb_build_object($2::text, $3::jsonb), changed_at = $4 where id = $1 and ledger_number is null',
    [id, answer.code, JSON.stringify(answer.value), answer.at])
}

export async function bindDraft(db: Queryable, id: string): Promise<void> {
  await db.query('drafts.bind', 'update form_draft set bound = true where id = $1', [id])
}

export async function markDraftSent(db: Queryable, id: string, ledgerNumber: number): Promise<void> {
  await db.send('drafts.sent', 'update form_draft set ledger_number = $2 where id = $1', [id, ledgerNumber])
}

/** Forgets drafts that nobody has touched since then; a sent one is kept whole in the ledger. */
export async function forgetDrafts(db: Queryable, untouchedSince: Date): Promise<number> {
  const rows = await db.query('drafts.forget', 'delete from form_draft where changed_at < $1 returning id', [untouchedSince])
  return rows.length
}
