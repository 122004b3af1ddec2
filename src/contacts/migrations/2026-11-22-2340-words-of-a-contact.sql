-- As for a case: a domain's check is kept by the connection, a table's is parsed for every row written.
create domain contact_direction as text check (value in ('in', 'out'));
create domain contact_outcome as text check (value in ('case-opened', 'case-updated', 'answered-at-once', 'signposted', 'automatic', 'told'));
alter table contact
  drop constraint contact_direction_check, drop constraint contact_outcome_check, drop constraint contact_service_code_fkey,
  alter column direction type contact_direction, alter column outcome type contact_outcome;
