-- What every module stands on: extensions, the application's role, and tables that only grow.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

-- The application works as moothall_app, which may not change history. Where the owner may not make roles
-- (a managed database), the triggers below still refuse.
do $$
begin
  if not exists (select from pg_roles where rolname = 'moothall_app') then
    create role moothall_app nologin;
  end if;
  execute format('grant moothall_app to %I', current_user);
exception when insufficient_privilege then
  raise notice 'role moothall_app could not be made; the application works as the owner';
end $$;

create table append_only (table_name text primary key);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Makes a table one that only grows: the application's role has no right to change it, and a trigger refuses anyone.
create function make_append_only(name text) returns void language plpgsql as $$
begin
  insert into append_only values (name);
  execute format('create trigger refuse_change before update or delete on %s for each row execute function refuse_change()', name);
  execute format('create trigger refuse_truncate before truncate on %s for each statement execute function refuse_change()', name);
end $$;

create function grant_to_application() returns void language plpgsql as $$
declare
  space text;
  name text;
begin
  if not exists (select from pg_roles where rolname = 'moothall_app') then
    return;
  end if;
  for space in select nspname from pg_namespace where nspname in ('public', 'facts') loop
    execute format('grant usage on schema %I to moothall_app', space);
    execute format('grant select, insert, update, delete on all tables in schema %I to moothall_app', space);
    execute format('grant usage, select on all sequences in schema %I to moothall_app', space);
  end loop;
  for name in select table_name from append_only loop
    execute format('revoke update, delete, truncate on %s from moothall_app', name);
  end loop;
  revoke insert, update, delete, truncate on migration, append_only from moothall_app;
end $$;
