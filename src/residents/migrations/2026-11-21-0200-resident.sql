create table resident (
  id bigint generated always as identity primary key,
  name text not null default '',
  email text,
  phone text,
  address text,
  postcode text,
  -- What helps this person, in words, carried to every channel: "Large print. Phone first, not before 9am."
  needs text,
  created_at timestamptz not null
);
create index resident_email on resident (lower(email)) where email is not null;
create index resident_phone on resident (phone) where phone is not null;
create index resident_name on resident using gin (name gin_trgm_ops);
