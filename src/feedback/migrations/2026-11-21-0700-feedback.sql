-- How it went: offered with every closed case, answered by some. Offered and answered are both kept: a rate needs its base.
create table feedback (
  case_id bigint primary key references case_file,
  offered_at timestamptz not null,
  answered_at timestamptz,
  rating text check (rating in ('good', 'average', 'poor')),
  resolved text check (resolved in ('yes', 'partly', 'no')),
  reason text,
  comment text
);
