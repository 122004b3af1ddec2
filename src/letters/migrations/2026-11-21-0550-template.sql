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
