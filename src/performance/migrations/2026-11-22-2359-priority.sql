-- What the council is trying to achieve; measures hang below. Each save is a new version, and the last one stands.
create table priority_version (
  id text not null check (id ~ '^[a-z][a-z0-9-]{1,59}$'),
  version smallint not null,
  -- where it stands among the others
  position smallint not null check (position between 1 and 99),
  title text not null,
  words text not null,
  -- title of the post that answers for it
  owner text not null,
  measures text[] not null,
  -- no longer pursued: off the public page, kept here
  is_ended boolean not null,
  officer_id int references officer,
  written_at timestamptz not null,
  primary key (id, version)
);
select make_append_only('priority_version');
