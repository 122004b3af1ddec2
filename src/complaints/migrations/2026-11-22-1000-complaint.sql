-- What a case is that follows a procedure: its stage, its clocks, who holds which role, its points and its letters. Every
-- table here but the first two is a projection of complaint_event that can be rebuilt.
create table complaint_event (
  case_id bigint not null references case_file,
  seq smallint not null,
  event text not null,
  -- when it happened, which may be before it was written down
  at timestamptz not null,
  by text not null,
  written_at timestamptz not null,
  data jsonb not null,
  primary key (case_id, seq)
);
select make_append_only('complaint_event');

-- How a council reads a law that can be read in more than one way, from a day on.
create table procedure_choice (
  procedure text not null,
  choice text not null,
  reading text not null,
  from_day date not null,
  reason text not null,
  officer_id int references officer,
  written_at timestamptz not null,
  primary key (procedure, choice, from_day, written_at)
);
select make_append_only('procedure_choice');

create table complaint (
  case_id bigint primary key references case_file,
  procedure text not null,
  -- the procedure's version under which it began
  version_from date not null,
  -- goes up when it changes procedure
  round smallint not null,
  state text not null,
  stage text not null,
  -- choice -> reading that holds for this case
  choices jsonb not null,
  received_at timestamptz not null,
  oral boolean not null,
  acceptance text not null check (acceptance in ('undecided', 'accepted', 'refused', 'service-request', 'resolved-informally', 'sent-on')),
  -- who decided, why and on what evidence
  acceptance_by text,
  acceptance_reason text,
  -- worst finding among the points of the last answer, as the procedure names it
  finding text,
  -- the request that it is about, which goes on beside it
  about_case bigint references case_file,
  representative jsonb,
  advocacy jsonb,
  other_body jsonb,
  answered_at timestamptz,
  ended_at timestamptz,
  events smallint not null
);
create index complaint_open on complaint (procedure, state) where ended_at is null;
create index complaint_received on complaint (received_at);

create table complaint_clock (
  case_id bigint not null references case_file,
  round smallint not null,
  procedure text not null,
  stage text not null,
  clock text not null,
  title text not null,
  binds text not null check (binds in ('council', 'resident')),
  calendar text not null,
  starts date not null,
  -- the last day without an extension; null while it waits
  due date,
  -- the furthest that an extension may go
  extended_due date,
  -- the day told in an extension that counts
  extended_to date,
  ended_on date,
  waits_for text,
  reading text,
  state text not null check (state in ('running', 'kept', 'missed', 'stopped')),
  calendar_version text not null,
  primary key (case_id, round, stage, clock)
);
create index complaint_clock_running on complaint_clock ((coalesce(extended_to, due))) where state = 'running';
create index complaint_clock_ended on complaint_clock (procedure, stage, clock, (coalesce(extended_to, due)));

create table complaint_role (
  case_id bigint not null references case_file,
  number smallint not null,
  round smallint not null,
  stage text not null,
  role text not null,
  officer_id int references officer,
  -- of someone from outside
  name text,
  chairs boolean not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  primary key (case_id, number),
  check ((officer_id is null) <> (name is null))
);
create index complaint_role_officer on complaint_role (officer_id) where ended_at is null;

create table complaint_point (
  case_id bigint not null references case_file,
  n smallint not null,
  words text not null,
  agreed_at timestamptz,
  -- of the stage that was answered last
  stage text,
  finding text,
  reasons text,
  evidence text,
  withdrawn_at timestamptz,
  primary key (case_id, n)
);

create table complaint_letter (
  case_id bigint not null references case_file,
  n smallint not null,
  stage text not null,
  letter text not null,
  title text not null,
  text text not null,
  -- element of the code -> how it is met
  elements jsonb not null,
  way text not null check (way in ('email', 'post', 'in-person', 'phone')),
  reading_age smallint,
  sent_at timestamptz not null,
  sent_by text not null,
  primary key (case_id, n)
);

-- What another team is asked to add to the one answer, and by when.
create table complaint_contribution (
  case_id bigint not null references case_file,
  n smallint not null,
  team text not null references team,
  asked text not null,
  asked_at timestamptz not null,
  due_on date not null,
  given text,
  given_at timestamptz,
  given_by int references officer,
  primary key (case_id, n)
);
create index complaint_contribution_open on complaint_contribution (team, due_on) where given_at is null;
