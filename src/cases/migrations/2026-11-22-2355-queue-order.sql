-- The order of a queue, cases without a date last. Written with case: coalesce counts as something that could leak a row,
-- so under row security PostgreSQL would read a queue from its beginning for every later page of it.
drop index case_team_queue;
create index case_team_queue on case_file (owner_team, (case when due_at is null then 'infinity' else due_at end), id) include (restricted_to) where closed_at is null;
drop index case_officer_queue;
create index case_officer_queue on case_file (owner_officer, (case when due_at is null then 'infinity' else due_at end), id) where closed_at is null and owner_officer is not null;
