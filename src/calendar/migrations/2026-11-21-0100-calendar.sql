-- The list of bank holidays with everything that ever changed in it, and the opening hours of places and lines.

-- One row for each time that the list changed. Promises record the fingerprint under which they were worked out.
create table calendar_version (
  version integer primary key,
  fingerprint text not null,
  known_on date not null,
  source text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);

create table calendar_holiday (
  id bigint generated always as identity primary key,
  version integer not null references calendar_version,
  change text not null check (change in ('added', 'removed', 'retitled')),
  division text not null check (division in ('england-and-wales', 'scotland', 'northern-ireland')),
  day date not null,
  title text not null check (title <> ''),
  -- From which day could anyone have known of this change? Not the day on which it was typed in here.
  known_on date not null,
  unique (version, change, division, day)
);

-- subject names what is open, as its owner writes it: place:town-hall, line:main.
create table opening_hours (
  id bigint generated always as identity primary key,
  subject text not null,
  valid_from date not null,
  periods jsonb not null check (jsonb_typeof(periods) = 'object'),
  on_bank_holidays jsonb not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);
create index opening_hours_subject on opening_hours (subject, id);

create table opening_exception (
  id bigint generated always as identity primary key,
  subject text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  periods jsonb not null check (jsonb_typeof(periods) = 'array'),
  reason text not null check (reason <> ''),
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);
create index opening_exception_subject on opening_exception (subject, id);

-- An exception given by mistake is withdrawn by a row of its own, so that what residents were shown stays known.
create table opening_exception_withdrawal (
  exception_id bigint primary key references opening_exception,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);

select make_append_only('calendar_version');
select make_append_only('calendar_holiday');
select make_append_only('opening_hours');
select make_append_only('opening_exception');
select make_append_only('opening_exception_withdrawal');
