-- Whoever holds the application's role could give an entry a moment and a number of its own, or add a seal far ahead
-- that ends all sealing. Moments and numbers are the database's; seals come in by the function below alone.
update append_only set given_columns = '{officer_id,act,subject,detail}' where table_name = 'audit_entry';
update append_only set given_columns = '{}' where table_name = 'audit_seal';

create function seal_entries(after bigint, entries bigint[], hashes bytea[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('audit_seal'));
  if after <> (select coalesce(max(position), 0) from audit_seal) then
    raise exception 'the chain has gone on' using errcode = 'serialization_failure';
  end if;
  insert into audit_seal (position, entry_id, hash)
    select after + n, e, h from unnest(entries, hashes) with ordinality as given (e, h, n);
end $$;
