-- A team that was asked is reminded before and after the day, its lead and the owner are told when it stays out; who asked
-- may chase, and who was asked may say that it takes longer. All of it is counted.
alter table complaint_contribution
  add column reminded_before_at timestamptz,
  add column reminded_after_at timestamptz,
  add column escalated_at timestamptz,
  add column chases smallint not null default 0,
  add column holdings smallint not null default 0,
  -- by when the asked team now says that it comes
  add column expected_on date;
