-- Processes keep sessions that they have read; whatever could end one or change what it allows is told to all of them.
create function officers_changed() returns trigger language plpgsql as $$
begin
  notify officers;
  return null;
end $$;
create trigger officers_changed after update or delete on officer for each statement execute function officers_changed();
create trigger officers_changed after insert or update or delete on officer_role for each statement execute function officers_changed();
create trigger officers_changed after insert or update or delete on officer_team for each statement execute function officers_changed();
create trigger officers_changed after delete on officer_session for each statement execute function officers_changed();
create trigger officers_changed after insert or delete on team_with_closed_cases for each statement execute function officers_changed();
-- loading past cases in bulk puts other triggers off
alter table team_with_closed_cases enable always trigger officers_changed;
