-- A service is known by its code for ever; what it says and promises is a version with a date from which it holds.
create table service (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,63}$'),
  retired_on date
);

create table service_version (
  code text not null references service,
  version int not null,
  valid_from date not null,
  entry jsonb not null,
  reason text not null,
  officer_id int references officer,
  written_at timestamptz not null,
  primary key (code, version)
);
select make_append_only('service_version');

-- The council's own facts: name, phone, address, theme, top tasks. Same history.
create table council_setting (
  key text not null,
  version int not null,
  value jsonb not null,
  reason text not null,
  officer_id int references officer,
  written_at timestamptz not null,
  primary key (key, version)
);
select make_append_only('council_setting');

-- Answers on their way: a form half filled in, kept so that nothing typed is lost, thrown away after a day.
create table form_draft (
  id text primary key,
  service_code text not null references service,
  answers jsonb not null default '{}',
  started_at timestamptz not null,
  changed_at timestamptz not null
);
create index form_draft_age on form_draft (changed_at);
