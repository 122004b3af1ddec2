-- A table is guarded and its rows given to the application in one transaction: between the two nobody would see any, and a
-- process of the version before, which goes on while this one migrates, would take its cases for gone.
create function guard_one(kept guarded_rows, role text) returns void language plpgsql as $$
begin
  if role = 'moothall_app' then
    perform guard_for(kept.table_name, role, 'true', 'all');
    return;
  end if;
  perform guard_for(kept.table_name, role, case role when 'moothall_desk' then kept.open_rows else coalesce(kept.keyed_rows, kept.open_rows) end, case when kept.is_written then 'all' else 'select' end);
  if not kept.is_written then
    execute format('revoke insert, update, delete on %s from %I', kept.table_name, role);
  end if;
end $$;

create or replace function guard_rows(name text, open_rows text, keyed_rows text default null, is_written boolean default false) returns void language plpgsql as $$
declare
  kept guarded_rows;
  role text;
begin
  insert into guarded_rows values (name, open_rows, keyed_rows, is_written) returning * into kept;
  execute format('alter table %s enable row level security', name);
  for role in select rolname from pg_roles where rolname in ('moothall_app', 'moothall_desk', 'moothall_desk_keyed') loop
    perform guard_one(kept, role);
  end loop;
end $$;
