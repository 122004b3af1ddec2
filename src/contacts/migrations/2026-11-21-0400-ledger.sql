-- The ledger: everything that reaches the council, as it came, numbered before anything reads it.
create table ledger_entry (
  number bigint generated always as identity primary key,
  channel text not null,
  received_at timestamptz not null,
  -- The sender's own key for this message or form; the same key twice is the same contact.
  source_key text,
  raw jsonb not null
);
create unique index ledger_source on ledger_entry (source_key) where source_key is not null;
select make_append_only('ledger_entry');

-- A contact: one interaction, in or out. One per ledger entry once it has been read; an entry without one waits in the tray.
create table contact (
  number bigint primary key references ledger_entry,
  direction text not null check (direction in ('in', 'out')),
  channel text not null,
  -- When it took place, which may be earlier than when it was written down.
  happened_at timestamptz not null,
  outcome text not null check (outcome in ('case-opened', 'case-updated', 'answered-at-once', 'signposted', 'automatic', 'told')),
  service_code text references service,
  resident_id bigint references resident,
  officer_id int references officer,
  case_id bigint,
  summary text,
  -- Answered at once: whether that settled it, as the officer saw it.
  resolved boolean,
  -- Signposted: to whom.
  signposted_to text
);
create index contact_case on contact (case_id, number) where case_id is not null;
create index contact_resident on contact (resident_id, number) where resident_id is not null;
create index contact_officer_time on contact (officer_id, happened_at) where officer_id is not null;

-- Numbers waiting to be read; a row goes when its contact is written in the same transaction.
create table ledger_tray (
  number bigint primary key references ledger_entry,
  attempts int not null default 0,
  problem text
);
