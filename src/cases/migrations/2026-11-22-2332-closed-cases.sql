-- Row security behind the policy for cases that are closed to others (staff/rules/who-may.ts says the same).
select guard_rows('case_file', 'restricted_to is null',
  'restricted_to is null or restricted_to = any((select held_keys())::text[]) or offered_team = any((select held_keys())::text[])');
select guard_rows('case_event', 'exists (select from case_file c where c.id = case_id)');
select guard_rows('promise', 'exists (select from case_file c where c.id = case_id)');
-- without a case it belongs to a form that is not sent
select guard_rows('attachment', 'exists (select from case_file c where c.id = case_id)');
select guard_rows('case_presence', 'exists (select from case_file c where c.id = case_id)', null, true);

create index case_restricted on case_file (id) where restricted_to is not null;

-- Words by which a closed case is found. They stand apart because matching words is not leak-proof: on a table under row
-- security PostgreSQL checks the row first and the words after, and could not use the index. case_search has no closed case.
create table case_search_restricted (
  case_id bigint primary key references case_file,
  document tsvector not null
);
select guard_rows('case_search_restricted', 'exists (select from case_file c where c.id = case_id)');

insert into case_search_restricted select s.* from case_search s join case_file c on c.id = s.case_id where c.restricted_to is not null;
delete from case_search s using case_file c where c.id = s.case_id and c.restricted_to is not null;

-- A case that is closed to others, or opened to them, takes its words along in the same statement.
create function case_words_follow() returns trigger language plpgsql as $$
begin
  if new.restricted_to is null then
    with moved as (delete from case_search_restricted where case_id = new.id returning case_id, document)
    insert into case_search (case_id, document) select case_id, document from moved;
  else
    with moved as (delete from case_search where case_id = new.id returning case_id, document)
    insert into case_search_restricted (case_id, document) select case_id, document from moved;
  end if;
  return null;
end $$;
create trigger case_words_follow after update of restricted_to on case_file for each row
  when ((old.restricted_to is null) <> (new.restricted_to is null)) execute function case_words_follow();

create function case_gives_keys() returns trigger language plpgsql as $$
begin
  update team set has_closed_cases = true where id in (new.restricted_to, new.offered_team) and not has_closed_cases;
  return null;
end $$;
create trigger case_gives_keys after insert or update of restricted_to, offered_team on case_file for each row
  when (new.restricted_to is not null) execute function case_gives_keys();
update team set has_closed_cases = true where id in (select unnest(array[restricted_to, offered_team]) from case_file where restricted_to is not null);

-- Residents whom only closed cases make known. They are looked for by name, address or phone, which is not leak-proof
-- either, so a look-up goes through the view, whose owner sees every case; the table itself is under row security.
create function has_closed_case(resident bigint) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from case_file c where c.resident_id = resident and c.restricted_to is not null)
$$;
create view findable_resident as
  select r.* from resident r
  where not exists (select from case_file c where c.resident_id = r.id and c.restricted_to is not null)
    or exists (select from case_file c where c.resident_id = r.id and (c.restricted_to is null or c.restricted_to = any((select held_keys())::text[]) or c.offered_team = any((select held_keys())::text[])));
select guard_rows('resident', 'exists (select from case_file c where c.resident_id = resident.id) or not has_closed_case(id)', null, false);

-- What reached us, and what was said. An entry that is not read yet is in the tray, where the policy asks whose it would be.
select guard_rows('contact', 'case_id is null or exists (select from case_file c where c.id = case_id)');
select guard_rows('ledger_entry', 'exists (select from contact c where c.number = ledger_entry.number) or exists (select from ledger_tray t where t.number = ledger_entry.number)');
