-- Wording that goes out by itself, versioned: what was sent can always be shown again from its version and its values.
create table template_version (
  template text not null check (template ~ '^[a-z][a-z0-9-]+$'),
  version int not null,
  subject text not null,
  body text not null,
  reason text not null,
  officer_id int references officer,
  written_at timestamptz not null,
  primary key (template, version)
);
select make_append_only('template_version');

create table message (
  id bigint generated always as identity primary key,
  case_id bigint not null references case_file,
  kind text not null check (kind in ('acknowledgement', 'progress', 'question', 'answer', 'promise-changed', 'feedback-request')),
  address text not null,
  template text not null,
  template_version int not null,
  template_values jsonb not null,
  state text not null check (state in ('queued', 'sent', 'retry-later', 'refused', 'misconfigured')),
  attempts smallint not null default 0,
  problem text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  foreign key (template, template_version) references template_version
);
create index message_case on message (case_id);
create index message_tray on message (id) where state in ('refused', 'misconfigured', 'retry-later');

-- A file that came with a contact or that an officer added. The bytes are in the file store under their hash.
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
