-- Events that the resident is still to be told of. A row goes when the message has been composed and tried once.
create table telling_todo (
  case_id bigint not null references case_file,
  seq smallint not null,
  -- Taken on by moving this ahead: should the process end meanwhile, another finds the row due again.
  due_at timestamptz not null default now(),
  attempts smallint not null default 0,
  primary key (case_id, seq)
);
