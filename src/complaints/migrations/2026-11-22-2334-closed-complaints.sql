-- What stands beside a case is as closed as the case.
select guard_rows(name, 'exists (select from case_file c where c.id = case_id)')
from unnest(array['complaint_event', 'complaint', 'complaint_clock', 'complaint_role', 'complaint_point', 'complaint_letter', 'complaint_contribution', 'complaint_remedy', 'complaint_cause']) name;
select guard_rows('complaint_lesson', 'case_id is null or exists (select from case_file c where c.id = case_id)');
-- what a second person has published is for everyone
select guard_rows('said_and_did', $$decision = 'published' or exists (select from complaint_lesson l where l.id = lesson_id)$$);

-- A matter may be kept to a team by itself, besides its case.
select guard_rows('ombudsman_matter', 'restricted_to is null and (case_id is null or exists (select from case_file c where c.id = case_id))',
  '(restricted_to is null or restricted_to = any((select held_keys())::text[])) and (case_id is null or exists (select from case_file c where c.id = case_id))');
select guard_rows('ombudsman_recommendation', 'exists (select from ombudsman_matter m where m.id = matter_id)');

-- A decision about a resident whom only closed cases make known.
select guard_rows('conduct_decision', 'exists (select from resident r where r.id = resident_id)');
select guard_rows('conduct_appeal', 'exists (select from conduct_decision d where d.id = decision_id)');

-- A matter kept to a team makes membership of it a key, as a case does.
create function matter_gives_keys() returns trigger language plpgsql as $$
begin
  update team set has_closed_cases = true where id = new.restricted_to and not has_closed_cases;
  return null;
end $$;
create trigger matter_gives_keys after insert or update of restricted_to on ombudsman_matter for each row
  when (new.restricted_to is not null) execute function matter_gives_keys();
update team set has_closed_cases = true where id in (select restricted_to from ombudsman_matter where restricted_to is not null);
