-- In the order of the teams, so that two cases never wait for each other.
create or replace function case_gives_keys() returns trigger language plpgsql as $$
begin
  insert into team_with_closed_cases
    select t from unnest(array[new.restricted_to, new.offered_team]) t where t is not null and not exists (select from team_with_closed_cases k where k.team_id = t) order by t
    on conflict do nothing;
  return null;
end $$;
