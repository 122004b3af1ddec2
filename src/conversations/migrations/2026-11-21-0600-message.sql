-- A message to a resident: which wording with which values, and how it went.
create table message (
  id bigint generated always as identity primary key,
  case_id bigint not null references case_file,
  -- The event it tells of; one message an event, so that a job that runs twice tells once. 0: of no event (asking how it went).
  event_seq smallint not null,
  kind text not null check (kind in ('acknowledgement', 'progress', 'question', 'answer', 'promise-changed', 'feedback-request')),
  -- Empty when we hold no e-mail address: then a person tells the resident.
  address text not null,
  template text not null,
  template_version int not null,
  template_values jsonb not null,
  state text not null check (state in ('queued', 'sent', 'retry-later', 'refused', 'misconfigured', 'no-address', 'told')),
  attempts smallint not null default 0,
  problem text,
  queued_at timestamptz not null,
  -- When it is tried next, while it is queued or put off.
  next_try_at timestamptz,
  -- When the mail server took it, or a person told the resident.
  sent_at timestamptz,
  unique (case_id, event_seq),
  foreign key (template, template_version) references template_version
);
create index message_tray on message (state, id) where state not in ('sent', 'told');
create index message_answers on message (sent_at) where kind = 'answer' and state = 'sent';
