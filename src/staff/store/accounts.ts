import type { Queryable } from '../../platform/database/index.ts'

/** What signing in needs of an officer; read nowhere else. */
export interface Account {
  id: number
  name: string
  email: string
  password_hash: string | null
  /** Sealed with the secret key. */
  one_time_secret: string | null
  one_time_step: number | null
  oidc_subject: string | null
  disabled_at: Date | null
}

const columns = 'id, name, email, password_hash, one_time_secret, one_time_step, oidc_subject, disabled_at'

export async function accountByEmail(db: Queryable, email: string): Promise<Account | undefined> {
  return db.one<Account>('staff.account-by-email', `select ${columns} from officer where lower(email) = lower($1)`, [email])
}

export async function accountById(db: Queryable, id: number): Promise<Account | undefined> {
  return db.one<Account>('staff.account-by-id', `select ${columns} from officer where id = $1`, [id])
}

export async function accountBySubject(db: Queryable, subject: string): Promise<Account | undefined> {
  return db.one<Account>('staff.account-by-subject', `select ${columns} from officer where oidc_subject = $1`, [subject])
}

export async function storePassword(tx: Queryable, officer: number, hash: string): Promise<void> {
  await tx.query('staff.store-password', 'update officer set password_hash = $2 where id = $1', [officer, hash])
}

export async function storeSecret(tx: Queryable, officer: number, sealed: string | null, step: number | null): Promise<void> {
  await tx.query('staff.store-secret', 'update officer set one_time_secret = $2, one_time_step = $3 where id = $1', [officer, sealed, step])
}

/** Only where there is none: codes that are set up are ended by a new sign-in link and by nothing else. */
export async function storeFirstSecret(tx: Queryable, officer: number, sealed: string, step: number): Promise<boolean> {
  return (await tx.one('staff.store-first-secret', `update officer set one_time_secret = $2, one_time_step = $3
    where id = $1 and one_time_secret is null and disabled_at is null returning id`, [officer, sealed, step])) !== undefined
}

/** True while the password is the one that was looked at; held so until the transaction ends. */
export async function holdPassword(tx: Queryable, account: Pick<Account, 'id' | 'password_hash'>): Promise<boolean> {
  return (await tx.one('staff.hold-password', 'select id from officer where id = $1 and password_hash = $2 and disabled_at is null for share', [account.id, account.password_hash])) !== undefined
}

/** True for the one caller who used this step; the same code sent twice at once is taken once. */
export async function useStep(tx: Queryable, officer: number, step: number): Promise<boolean> {
  return (await tx.one('staff.use-step', 'update officer set one_time_step = $2 where id = $1 and (one_time_step is null or one_time_step < $2) returning id', [officer, step])) !== undefined
}

/** Only where none is linked yet: nobody takes over an account that belongs to another subject. */
export async function linkSubject(tx: Queryable, officer: number, subject: string): Promise<boolean> {
  return (await tx.one('staff.link-subject', `update officer set oidc_subject = $2
    where id = $1 and oidc_subject is null and not exists (select from officer o where o.oidc_subject = $2) returning id`, [officer, subject])) !== undefined
}

export async function replaceSubject(tx: Queryable, officer: number, subject: string): Promise<void> {
  await tx.query('staff.replace-subject', 'update officer set oidc_subject = $2 where id = $1', [officer, subject])
}

export async function replaceRecoveryCodes(tx: Queryable, officer: number, hashes: readonly Buffer[]): Promise<void> {
  await tx.query('staff.drop-recovery-codes', 'delete from recovery_code where officer_id = $1', [officer])
  await tx.query('staff.add-recovery-codes', 'insert into recovery_code (officer_id, code_hash) select $1, unnest($2::bytea[])', [officer, hashes])
}

export async function useRecoveryCode(tx: Queryable, officer: number, hash: Buffer, now: Date): Promise<boolean> {
  return (await tx.one('staff.use-recovery-code', 'update recovery_code set used_at = $3 where officer_id = $1 and code_hash = $2 and used_at is null returning officer_id', [officer, hash, now])) !== undefined
}

export async function recoveryCodesLeft(db: Queryable, officer: number): Promise<number> {
  return (await db.one<{ left: number }>('staff.recovery-codes-left', 'select count(*) as left from recovery_code where officer_id = $1 and used_at is null', [officer]))!.left
}
