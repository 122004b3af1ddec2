-- How a promise ended that was kept or late: by doing it, or by an answer that says something else. A date that was kept
-- by "we cannot" is kept, and nothing was fixed.
alter table facts.promise_fact add column ending text check (ending in ('done', 'answered', 'not-ours', 'cannot', 'duplicate', 'withdrawn'));

-- What is known already is worked out again.
insert into fact_todo (subject, id) select distinct 'case', case_id from promise where ended_at is not null;
