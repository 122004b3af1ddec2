-- Whoever mends the database by hand may empty a table, or end a session by its time: that is told as well.
create trigger officers_emptied after truncate on officer for each statement execute function officers_changed();
create trigger officers_emptied after truncate on officer_role for each statement execute function officers_changed();
create trigger officers_emptied after truncate on officer_team for each statement execute function officers_changed();
create trigger officers_emptied after truncate on officer_session for each statement execute function officers_changed();
create trigger officers_emptied after truncate on team_with_closed_cases for each statement execute function officers_changed();
create trigger session_moved after update of token_hash, officer_id, signed_in_at, expires_at on officer_session for each statement execute function officers_changed();
-- Every restricted case that is opened asks whether its team stands there already: only a new one is told.
drop trigger officers_changed on team_with_closed_cases;
create trigger officers_changed after insert or update or delete on team_with_closed_cases for each row execute function officers_changed();
alter table team_with_closed_cases enable always trigger officers_changed;
