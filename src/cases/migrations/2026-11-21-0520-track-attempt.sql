-- Tries to look at a case by its reference, so that nobody can guess their way in. The subject is a hash: what was typed
-- may be anything. Lost at a crash, and that does no harm.
create unlogged table track_attempt (
  subject text primary key,
  tries int not null,
  since timestamptz not null
);
create index track_attempt_since on track_attempt (since);
