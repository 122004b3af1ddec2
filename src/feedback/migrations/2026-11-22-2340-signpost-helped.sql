-- Whom we sent to someone else is asked later, once, whether that helped. Asked and answered are both kept.
alter table feedback
  add column asked_elsewhere_at timestamptz,
  add column helped text check (helped in ('yes', 'partly', 'no', 'not-tried')),
  add column helped_at timestamptz,
  -- the resident does not want to be asked again how something went, in any case of theirs
  add column no_more boolean not null default false;
create index feedback_no_more on feedback (case_id) where no_more;
