-- Reports as they were put on record: figures frozen on a day, what the council says about them, and what its governing body
-- answered. A published one never changes; a correction is a new version with its reason, and the earlier one stays.
create table published_report (
  id bigint generated always as identity primary key,
  report text not null check (report in ('complaints-annual', 'complaints-quarterly', 'tenant-measures', 'self-assessment-lgsco', 'self-assessment-housing-ombudsman')),
  -- the council year that begins on 1 April of it
  year smallint not null check (year between 2000 and 2100),
  -- 0 where the report is about the whole year
  quarter smallint not null check (quarter between 0 and 4),
  version smallint not null,
  -- figures and words as they were counted and written on that day, with small numbers hidden already
  content jsonb not null,
  as_of date not null,
  introduction text not null default '',
  response_body text not null default '',
  response_on date,
  response_minute text not null default '',
  response_words text not null default '',
  -- why this version replaces the one before it
  correction text,
  made_at timestamptz not null,
  made_by int references officer,
  published_at timestamptz,
  published_by int references officer,
  unique (report, year, quarter, version),
  check ((version = 1) = (correction is null))
);
create unique index published_report_draft on published_report (report, year, quarter) where published_at is null;

create function published_report_stays() returns trigger language plpgsql as $$
begin
  raise exception 'published_report % is published and stays as it is', old.id;
end $$;
create trigger published_report_stays before update or delete on published_report for each row when (old.published_at is not null) execute function published_report_stays();
