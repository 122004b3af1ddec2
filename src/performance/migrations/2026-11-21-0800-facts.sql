-- Facts: flat, without personal data, outliving the case. Measures read nothing else.
create schema facts;

create table facts.case_fact (
  case_id bigint primary key,
  kind text not null,
  service text not null,
  team text not null,
  channel text not null,
  ward text,
  -- where an imported case came from; its days are counted on that source's own wall clock
  source text,
  -- only one team may see the case: never published in a cell of its own
  restricted boolean not null default false,
  opened_at timestamptz not null,
  opened_on date not null,
  closed_at timestamptz,
  closed_on date,
  outcome text,
  -- whether any date was ever told to the resident
  promised boolean not null default false,
  -- the promise last given and not withdrawn, if any
  due_at timestamptz,
  due_on date,
  -- closed by that promise; null while open or without one
  in_time boolean,
  -- working days of ENG-CODE from opening to closing; null while open or when it was closed before it was opened
  working_days int,
  elapsed_seconds bigint,
  reopened boolean not null default false
);
create index case_fact_opened on facts.case_fact (opened_on);
create index case_fact_closed on facts.case_fact (closed_on) where closed_on is not null;
create index case_fact_open on facts.case_fact (opened_on) where closed_on is null;

create table facts.promise_fact (
  case_id bigint not null,
  number smallint not null,
  kind text not null,
  service text not null,
  team text not null,
  channel text not null,
  ward text,
  source text,
  restricted boolean not null default false,
  opened_on date not null,
  given_at timestamptz not null,
  due_at timestamptz not null,
  due_on date not null,
  -- when the promise ended: the date the case was answered or the date withdrawn; null while open
  ended_at timestamptz,
  state text not null,
  -- its clock stands still: we wait for the resident, and the date moves when the answer comes
  stopped boolean not null default false,
  primary key (case_id, number)
);
create index promise_fact_due on facts.promise_fact (due_on);

create table facts.contact_fact (
  number bigint primary key,
  happened_at timestamptz not null,
  happened_on date not null,
  direction text not null,
  channel text not null,
  service text,
  team text,
  outcome text not null,
  restricted boolean not null default false,
  -- we know who it was and what it was about, so that a repeat would show
  matched boolean not null default false,
  -- another contact from the same resident about the same service within 7 days
  repeated boolean not null default false
);
create index contact_fact_day on facts.contact_fact (happened_on);

create table facts.feedback_fact (
  case_id bigint primary key,
  kind text not null,
  service text not null,
  team text not null,
  channel text not null,
  ward text,
  source text,
  opened_on date not null,
  offered_on date not null,
  answered_on date,
  rating text,
  resolved text
);
create index feedback_fact_day on facts.feedback_fact (answered_on) where answered_on is not null;
create index feedback_fact_offered on facts.feedback_fact (offered_on);

-- How many working days of ENG-CODE have passed up to and with each day, so that spans are counted by subtraction.
create table facts.working_day (day date primary key, passed int not null);
create table facts.working_day_version (version text not null);

-- The wall clock of an imported source; without a row it is the council's own.
create table facts.source_zone (source text primary key, zone text not null);

-- Cases and contacts whose facts are out of date. Rows are deleted as they are worked off, in the same transaction.
create table fact_todo (subject text not null check (subject in ('case', 'contact', 'feedback')), id bigint not null);

-- Figures as published: computed from facts, never from live tables, and kept with the day they were worked out.
create table published_figure (
  measure text not null,
  method text not null,
  dimension text not null default '',
  member text not null default '',
  -- the first day of the month
  period date not null,
  numerator numeric,
  denominator numeric,
  value double precision,
  low double precision,
  high double precision,
  -- how many things it is worked out from; null when even that could point at a person
  base bigint,
  -- what is counted apart, by name
  parts jsonb not null default '{}',
  suppressed boolean not null default false,
  -- when this figure last came out different
  as_of timestamptz not null,
  primary key (measure, method, dimension, member, period)
);
create index published_figure_period on published_figure (measure, method, dimension, period);

-- Which months the portal shows, and as of when each was last worked out.
create table published_month (period date primary key, as_of timestamptz not null);

-- Which months are out of date for the portal.
create table figure_todo (period date not null);

create table measure_change (
  id int generated always as identity primary key,
  measure text not null,
  changed_on date not null,
  what text not null
);

-- What a figure is held against: our own target, or what councils like ours reach. The source is printed with it.
create table measure_reference (
  measure text not null,
  kind text not null check (kind in ('target', 'peers')),
  valid_from date not null,
  value double precision not null,
  words text not null,
  source text not null,
  primary key (measure, kind, valid_from)
);

-- What the council says it is doing where it falls short.
create table service_remark (
  service text primary key,
  words text not null,
  officer_id int references officer,
  written_at timestamptz not null
);
