-- Facts: flat, without personal data, outliving the case. Measures read nothing else.
create schema facts;

create table facts.case_fact (
  case_id bigint primary key,
  kind text not null,
  service text not null,
  team text not null,
  channel text not null,
  ward text,
  source text,
  opened_at timestamptz not null,
  opened_on date not null,
  closed_at timestamptz,
  closed_on date,
  outcome text,
  -- the promise last given, if any
  due_at timestamptz,
  due_on date,
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
  service text not null,
  team text not null,
  channel text not null,
  ward text,
  due_at timestamptz not null,
  due_on date not null,
  -- when the promise ended: the date the case was answered or the date withdrawn; null while open
  ended_at timestamptz,
  state text not null,
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
  -- another contact from the same resident about the same service within 7 days
  repeated boolean not null default false
);
create index contact_fact_day on facts.contact_fact (happened_on);

create table facts.feedback_fact (
  case_id bigint primary key,
  service text not null,
  team text not null,
  channel text not null,
  ward text,
  offered_on date not null,
  answered_on date,
  rating text,
  resolved text
);
create index feedback_fact_day on facts.feedback_fact (answered_on) where answered_on is not null;

-- Cases and contacts whose facts are out of date. Rows are deleted as they are worked off, in the same transaction.
create table fact_todo (subject text not null check (subject in ('case', 'contact', 'feedback')), id bigint not null);

-- Figures as published: computed from facts, never from live tables, and kept with the day they were worked out.
create table published_figure (
  measure text not null,
  method text not null default '',
  period date not null,
  dimension text not null default '',
  member text not null default '',
  numerator numeric,
  denominator numeric,
  value double precision,
  low double precision,
  high double precision,
  base bigint not null,
  suppressed boolean not null default false,
  as_of timestamptz not null,
  primary key (measure, method, dimension, member, period)
);
create index published_figure_period on published_figure (measure, dimension, period);

-- Which months are out of date for the portal.
create table figure_todo (period date not null);

create table measure_change (
  id int generated always as identity primary key,
  measure text not null,
  changed_on date not null,
  what text not null
);

-- What the council says it is doing where it falls short.
create table service_remark (
  service text primary key,
  words text not null,
  officer_id int references officer,
  written_at timestamptz not null
);
