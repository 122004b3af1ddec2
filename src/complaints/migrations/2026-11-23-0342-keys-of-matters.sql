create or replace function matter_gives_keys() returns trigger language plpgsql as $$
begin
  insert into team_with_closed_cases select new.restricted_to where not exists (select from team_with_closed_cases k where k.team_id = new.restricted_to) on conflict do nothing;
  return null;
end $$;
