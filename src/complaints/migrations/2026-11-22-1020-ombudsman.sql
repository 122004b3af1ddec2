-- What the Local Government and Social Care Ombudsman, the Housing Ombudsman and the Information Commissioner ask, decide and recommend.
create table ombudsman_matter (
  id bigint generated always as identity primary key,
  body text not null check (body in ('lgsco', 'housing-ombudsman', 'ico')),
  their_reference text not null default '',
  case_id bigint references case_file,
  service_code text references service,
  subject text not null,
  -- only this team sees it, as with the case
  restricted_to text references team,
  received_on date not null,
  -- premature: sent back to us, because we had not answered yet
  ask text not null check (ask in ('premature', 'enquiry', 'investigation', 'decision-only')),
  answer_due_on date,
  answered_on date,
  owner_team text not null references team,
  owner_officer int references officer,
  decision text check (decision in ('not-for-us', 'premature', 'closed-after-first-look', 'not-upheld', 'upheld', 'withdrawn')),
  decided_on date,
  decision_words text,
  -- upheld, and what we had offered already was enough
  remedied_before boolean not null default false,
  -- a report in public interest, or a finding that our handling breaks a code
  public_report boolean not null default false,
  handling_failure boolean not null default false,
  written_at timestamptz not null,
  written_by int references officer,
  check ((decision is null) = (decided_on is null)),
  check (decision = 'upheld' or not remedied_before),
  unique nulls not distinct (body, their_reference, received_on, subject)
);
create index ombudsman_matter_received on ombudsman_matter (received_on);
create index ombudsman_matter_open on ombudsman_matter (answer_due_on) where decision is null;
create index ombudsman_matter_case on ombudsman_matter (case_id) where case_id is not null;

create table ombudsman_recommendation (
  id bigint generated always as identity primary key,
  matter_id bigint not null references ombudsman_matter,
  words text not null,
  owner_team text not null references team,
  owner_officer int references officer,
  due_on date not null,
  done_on date,
  done_by int references officer,
  evidence text,
  -- what the ombudsman says about it
  verdict text check (verdict in ('complied', 'complied-late', 'not-complied')),
  verdict_on date,
  check ((done_on is null) = (evidence is null)),
  check ((verdict is null) = (verdict_on is null))
);
create index ombudsman_recommendation_matter on ombudsman_recommendation (matter_id);
create index ombudsman_recommendation_open on ombudsman_recommendation (due_on, id) where done_on is null;

-- The letter of each year, as the ombudsman counts; their counts and ours differ, and both are kept. A new entry replaces the last and leaves it on record.
create table annual_letter (
  body text not null check (body in ('lgsco', 'housing-ombudsman', 'ico')),
  -- the year that begins on 1 April of it
  year smallint not null check (year between 2000 and 2100),
  version smallint not null,
  dealt_with int not null check (dealt_with >= 0),
  not_for_us int not null check (not_for_us >= 0),
  closed_after_first_look int not null check (closed_after_first_look >= 0),
  investigated int not null check (investigated >= 0),
  upheld int not null check (upheld between 0 and investigated),
  remedied_before int not null check (remedied_before between 0 and upheld),
  compliance_due int not null check (compliance_due >= 0),
  complied int not null check (complied between 0 and compliance_due),
  link text not null default '',
  written_at timestamptz not null,
  written_by int references officer,
  primary key (body, year, version)
);
select make_append_only('annual_letter');

-- What councils of a type reach, from the letter itself. Shares from 0 to 1.
create table annual_letter_average (
  body text not null check (body in ('lgsco', 'housing-ombudsman', 'ico')),
  year smallint not null check (year between 2000 and 2100),
  council_type text not null check (council_type in ('county', 'district', 'metropolitan', 'unitary', 'london')),
  version smallint not null,
  uphold_rate double precision check (uphold_rate between 0 and 1),
  remedy_rate double precision check (remedy_rate between 0 and 1),
  compliance_rate double precision check (compliance_rate between 0 and 1),
  source text not null,
  written_at timestamptz not null,
  written_by int references officer,
  primary key (body, year, council_type, version)
);
select make_append_only('annual_letter_average');
