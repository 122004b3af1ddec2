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
  -- the event it tells of; one message an event, so that a job that runs twice tells once
  event_seq smallint not null,
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
  unique (case_id, event_seq),
  foreign key (template, template_version) references template_version
);
create index message_tray on message (id) where state in ('refused', 'misconfigured', 'retry-later');
