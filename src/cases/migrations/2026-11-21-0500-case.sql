-- Events are the truth; case_file and promise are projections of them that can be rebuilt (moothall verify).
create table case_file (
  id bigint generated always as identity primary key,
  ref text not null unique check (ref ~ '^[0-9A-HJKMNP-TV-Z]{7}$'),
  kind text not null check (kind in ('service-request', 'enquiry', 'complaint', 'information-request', 'member-enquiry', 'compliment')),
  service_code text not null references service,
  title text not null,
  words text not null,
  channel text not null,
  resident_id bigint references resident,
  state text not null check (state in ('new', 'in-progress', 'waiting-for-resident', 'closed')),
  outcome text check (outcome in ('fixed', 'answered', 'not-ours', 'cannot', 'duplicate', 'withdrawn')),
  owner_team text not null references team,
  owner_officer int references officer,
  offered_team text references team,
  offered_officer int references officer,
  due_at timestamptz,
  standard_due_at timestamptz,
  paused_at timestamptz,
  restricted_to text references team,
  address text,
  postcode text,
  ward text,
  latitude real,
  longitude real,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  -- When team leads were warned that the promise is about to break; empty again with a new promise.
  escalated_at timestamptz,
  events smallint not null,
  check ((state = 'closed') = (closed_at is not null)),
  check ((outcome is not null) = (closed_at is not null))
);
-- restricted_to rides along so that a team's open cases are counted without a look at the rows.
create index case_team_queue on case_file (owner_team, coalesce(due_at, 'infinity'), id) include (restricted_to) where closed_at is null;
create index case_team_closed on case_file (owner_team, closed_at, id) where closed_at is not null;
create index case_officer_queue on case_file (owner_officer, coalesce(due_at, 'infinity'), id) where closed_at is null and owner_officer is not null;
create index case_offered on case_file (offered_team) where offered_team is not null;
create index case_resident on case_file (resident_id, opened_at desc) where resident_id is not null;
-- "Seen before": the same service at the same postcode.
create index case_place on case_file (postcode, service_code, opened_at) where postcode is not null;
create index case_due on case_file (due_at) where closed_at is null and due_at is not null;
create index case_opened on case_file (opened_at);
create index case_closed on case_file (closed_at) where closed_at is not null;

create table case_event (
  case_id bigint not null references case_file,
  seq smallint not null,
  kind text not null,
  at timestamptz not null,
  -- who: officer:12, resident, system, open311:<key name>, import
  by text not null,
  data jsonb not null,
  primary key (case_id, seq)
);
select make_append_only('case_event');

-- A date told to the resident. One is open at a time; a changed date ends the old one as withdrawn and says why.
create table promise (
  case_id bigint not null references case_file,
  number smallint not null,
  due_at timestamptz not null,
  words text not null,
  given_at timestamptz not null,
  given_by text not null,
  calendar text not null,
  calendar_version text not null,
  state text not null check (state in ('open', 'kept', 'late', 'broken', 'withdrawn')),
  ended_at timestamptz,
  reason text,
  primary key (case_id, number)
);
create index promise_open on promise (due_at) where state in ('open', 'broken');

-- What a search looks through; no column of it is shown.
create table case_search (
  case_id bigint primary key references case_file,
  document tsvector not null
);
create index case_search_document on case_search using gin (document);
alter table case_search alter column document set statistics 1000;

-- Who has a case open just now; lost at a crash, and that is right.
create unlogged table case_presence (
  case_id bigint not null,
  officer_id int not null,
  seen_at timestamptz not null,
  primary key (case_id, officer_id)
);

create table saved_view (
  id int generated always as identity primary key,
  officer_id int not null references officer,
  name text not null,
  query text not null,
  unique (officer_id, name)
);
create index case_waiting on case_file (paused_at) where state = 'waiting-for-resident';

-- A file that came with a contact or that an officer added; while a form is half filled in it belongs to the draft. The bytes are in the file store under their hash.
create table attachment (
  id bigint generated always as identity primary key,
  case_id bigint references case_file,
  draft_id text,
  name text not null,
  type text not null,
  bytes int not null,
  stored text not null,
  added_by text not null,
  added_at timestamptz not null
);
create index attachment_case on attachment (case_id) where case_id is not null;
create index attachment_draft on attachment (draft_id) where draft_id is not null;
