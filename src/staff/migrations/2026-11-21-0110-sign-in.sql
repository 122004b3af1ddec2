-- The step of the last one-time code that was taken, so that no code works twice.
alter table officer add column one_time_step bigint;

create table recovery_code (
  officer_id int not null references officer,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (officer_id, code_hash)
);

-- A sign-in that is under way: between password and code, while codes are set up, or while the identity provider asks.
create table sign_in_pending (
  token_hash bytea primary key,
  kind text not null check (kind in ('code', 'enrol', 'oidc')),
  officer_id int references officer,
  data jsonb not null,
  tries int not null default 0,
  expires_at timestamptz not null
);

-- A link that sets a password once: for a new account, or one whose password is lost.
create table sign_in_link (
  token_hash bytea primary key,
  officer_id int not null references officer,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_officer on sign_in_link (officer_id);

-- Failed attempts. The key is a hash of what is counted: an account from one network, a network, or a known device.
create table sign_in_count (
  key bytea primary key,
  failures int not null,
  last_at timestamptz not null,
  free_at timestamptz not null
);

-- A browser in which this officer once signed in.
create table known_device (
  token_hash bytea primary key,
  officer_id int not null references officer,
  seen_at timestamptz not null
);
create index known_device_officer on known_device (officer_id);

-- Keys for programs. Only the hash is kept: the key is shown once.
create table api_key (
  id int generated always as identity primary key,
  name text not null,
  key_hash bytea not null unique,
  -- The first characters, to tell keys apart.
  start text not null,
  scopes text[] not null check (scopes <@ array['open311', 'api'] and cardinality(scopes) > 0),
  created_by int references officer,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create unique index api_key_name on api_key (lower(name)) where revoked_at is null;
