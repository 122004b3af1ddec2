-- A check on a table is parsed anew for every statement that writes a row (a fifth of what it costs to open a case); that
-- of a domain is kept by the connection.
create domain case_kind as text check (value in ('service-request', 'enquiry', 'complaint', 'information-request', 'member-enquiry', 'compliment'));
create domain case_state as text check (value in ('new', 'in-progress', 'waiting-for-resident', 'closed'));
create domain case_outcome as text check (value in ('fixed', 'answered', 'not-ours', 'cannot', 'duplicate', 'withdrawn'));
create domain case_reference as text check (value ~ '^[0-9A-HJKMNP-TV-Z]{7}$');
create domain promise_state as text check (value in ('open', 'kept', 'late', 'broken', 'withdrawn'));

alter table case_file
  drop constraint case_file_kind_check, drop constraint case_file_state_check, drop constraint case_file_outcome_check, drop constraint case_file_ref_check,
  -- every case of a service would lock the same row of the service, and of its team, against being deleted; neither ever is
  drop constraint case_file_service_code_fkey, drop constraint case_file_owner_team_fkey, drop constraint case_file_restricted_to_fkey, drop constraint case_file_offered_team_fkey,
  alter column kind type case_kind, alter column state type case_state, alter column outcome type case_outcome, alter column ref type case_reference;
alter table promise drop constraint promise_state_check, alter column state type promise_state;
