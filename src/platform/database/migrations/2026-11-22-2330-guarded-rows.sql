-- Rows that are closed to most people. What a signed-in person reads goes through one of two roles on which row security
-- applies: moothall_desk sees what is open to everyone, whatever it says or sets; moothall_desk_keyed also sees what one of
-- the keys of its transaction opens. moothall_app works for the system and sees every row. Any other role sees none.
do $$
declare name text;
begin
  foreach name in array array['moothall_desk', 'moothall_desk_keyed'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin
        execute format('create role %I login', name);
      exception when duplicate_object or unique_violation then null; -- another database of this server was quicker
      end;
    end if;
    execute format('grant %I to %I', name, current_user);
  end loop;
exception when insufficient_privilege then
  raise notice 'the roles for reading could not be made; the application''s own policy stands alone';
end $$;

-- Tables under row security: what both roles see, what a key opens besides (null: the same), and whether these roles write there.
create table guarded_rows (
  table_name text primary key,
  open_rows text not null,
  keyed_rows text,
  is_written boolean not null
);

-- The keys of this transaction, set by the application for each statement; none anywhere else, and none for any other role.
create function held_keys() returns text[] language sql stable parallel safe as $$
  select case when current_user = 'moothall_desk_keyed' then string_to_array(coalesce(current_setting('moothall.keys', true), ''), ',') else '{}' end
$$;

-- Puts a table under row security. The conditions are written as in a select of that table alone.
create function guard_rows(name text, open_rows text, keyed_rows text default null, is_written boolean default false) returns void language plpgsql as $$
begin
  insert into guarded_rows values (name, open_rows, keyed_rows, is_written);
  execute format('alter table %s enable row level security', name);
end $$;

create function guard_for(name text, role text, rows text, doing text) returns void language plpgsql as $$
begin
  execute format('drop policy if exists %I on %s', role, name);
  execute format('create policy %I on %s for %s to %I using (%s)', role, name, doing, role, rows);
end $$;

create or replace function grant_to_application() returns void language plpgsql as $$
declare
  space text;
  role text;
  kept record;
begin
  for role in select rolname from pg_roles where rolname in ('moothall_app', 'moothall_desk', 'moothall_desk_keyed') loop
    -- figures are worked out by the system; who is signed in reads what was published
    for space in select nspname from pg_namespace where nspname = 'public' or (nspname = 'facts' and role = 'moothall_app') loop
      execute format('grant usage on schema %I to %I', space, role);
      execute format('grant select, insert, update, delete on all tables in schema %I to %I', space, role);
      execute format('grant usage, select on all sequences in schema %I to %I', space, role);
    end loop;
    for kept in select format('%I.%I', schemaname, viewname) as table_name from pg_views where schemaname in ('public', 'facts') loop
      execute format('revoke insert, update, delete on %s from %I', kept.table_name, role);
    end loop;
    for kept in select table_name, given_columns from append_only loop
      execute format('revoke update, delete, truncate on %s from %I', kept.table_name, role);
      if kept.given_columns is not null then
        execute format('revoke insert on %s from %I', kept.table_name, role);
      end if;
      if cardinality(kept.given_columns) > 0 then
        execute format('grant insert (%s) on %s to %I', array_to_string(kept.given_columns, ', '), kept.table_name, role);
      end if;
    end loop;
    for kept in select table_name, open_rows, coalesce(keyed_rows, open_rows) as keyed_rows, is_written from guarded_rows loop
      if role = 'moothall_app' then
        perform guard_for(kept.table_name, role, 'true', 'all');
      else
        perform guard_for(kept.table_name, role, case role when 'moothall_desk' then kept.open_rows else kept.keyed_rows end, case when kept.is_written then 'all' else 'select' end);
        if not kept.is_written then
          execute format('revoke insert, update, delete on %s from %I', kept.table_name, role);
        end if;
      end if;
    end loop;
    execute format('revoke insert, update, delete, truncate on migration, append_only, guarded_rows from %I', role);
  end loop;
end $$;
