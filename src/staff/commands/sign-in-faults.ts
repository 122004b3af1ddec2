import type { Tools } from '../../platform/tools/index.ts'

/** Why nobody could sign in, for a start in production to refuse; nothing when somebody can. */
export async function signInFaults({ db, config, clock }: Pick<Tools, 'db' | 'config' | 'clock'>): Promise<string[]> {
  if (config.mode !== 'production' || config.oidc) return []
  const row = await db.one<{ able: boolean }>('staff.somebody-can-sign-in', `
    select exists (select from officer where disabled_at is null and password_hash is not null)
      or exists (select from sign_in_link l join officer o on o.id = l.officer_id where o.disabled_at is null and l.used_at is null and l.expires_at > $1) as able`, [clock.now()])
  return row!.able ? [] : [noWayIn]
}

const noWayIn = 'nobody can sign in: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or make the first administrator with `moothall officer add NAME@EXAMPLE.GOV.UK --name "…" --role administrator`, which prints a one-time link'
