-- Whether a team ever had, or was offered, a case that others may not see: only then is membership of it a key. Set by a
-- trigger on cases and never taken back; a key that opens nothing costs little.
alter table team add column has_closed_cases boolean not null default false;
