create table team (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null,
  email text,
  -- A team whose cases only its own members may see.
  restricted boolean not null default false,
  closed_at timestamptz
);

create table officer (
  id int generated always as identity primary key,
  name text not null,
  email text not null,
  job_title text not null default '',
  password_hash text,
  one_time_secret text,
  oidc_subject text unique,
  created_at timestamptz not null,
  disabled_at timestamptz
);
create unique index officer_email on officer (lower(email));

create table officer_role (
  officer_id int not null references officer,
  role text not null check (role in ('adviser', 'officer', 'team-lead', 'service-manager', 'complaints', 'insight', 'administrator', 'auditor')),
  primary key (officer_id, role)
);

create table officer_team (
  officer_id int not null references officer,
  team_id text not null references team,
  primary key (officer_id, team_id)
);

create table officer_session (
  token_hash bytea primary key,
  officer_id int not null references officer,
  signed_in_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index officer_session_officer on officer_session (officer_id);

-- What people did and read. Sealed afterwards: each seal's hash covers the one before, so a changed or missing entry shows.
create table audit_entry (
  id bigint generated always as identity primary key,
  -- The database's own moment: the application does not choose it.
  at timestamptz not null default clock_timestamp(),
  officer_id int,
  act text not null,
  subject text not null,
  detail jsonb
);
select make_append_only('audit_entry');
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_officer on audit_entry (officer_id, id) where officer_id is not null;

create table audit_seal (
  position bigint primary key,
  entry_id bigint not null unique references audit_entry,
  hash bytea not null
);
select make_append_only('audit_seal');
