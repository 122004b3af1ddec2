-- The application's role may sign in by itself: a session that began as the owner and took this role on could put it off
-- again. Without a password it can come in only where the server trusts the connection, as on our own server's private socket.
do $$
begin
  alter role moothall_app login;
exception when insufficient_privilege or undefined_object then
  raise notice 'role moothall_app may not sign in by itself';
end $$;

-- Columns that the application may give when it adds a row: all when null, none when empty.
alter table append_only add column given_columns text[];

create or replace function grant_to_application() returns void language plpgsql as $$
declare
  space text;
  kept record;
begin
  if not exists (select from pg_roles where rolname = 'moothall_app') then
    return;
  end if;
  for space in select nspname from pg_namespace where nspname in ('public', 'facts') loop
    execute format('grant usage on schema %I to moothall_app', space);
    execute format('grant select, insert, update, delete on all tables in schema %I to moothall_app', space);
    execute format('grant usage, select on all sequences in schema %I to moothall_app', space);
  end loop;
  for kept in select table_name, given_columns from append_only loop
    execute format('revoke update, delete, truncate on %s from moothall_app', kept.table_name);
    if kept.given_columns is not null then
      execute format('revoke insert on %s from moothall_app', kept.table_name);
    end if;
    if cardinality(kept.given_columns) > 0 then
      execute format('grant insert (%s) on %s to moothall_app', array_to_string(kept.given_columns, ', '), kept.table_name);
    end if;
  end loop;
  revoke insert, update, delete, truncate on migration, append_only from moothall_app;
end $$;
