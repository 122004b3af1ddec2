-- A decision that someone's conduct changes how they can reach us: who decided and why, until when, how to appeal, and
-- the way that stays open. It ends by itself unless somebody renews it.
create table conduct_decision (
  id bigint generated always as identity primary key,
  resident_id bigint not null references resident,
  -- the one that this renews
  renews bigint unique references conduct_decision,
  decided_on date not null,
  decided_by int not null references officer,
  reasons text not null,
  evidence text not null default '',
  -- what changes
  limits text not null,
  -- the way to reach us that stays open: never empty
  open_route text not null check (open_route <> ''),
  told_on date not null,
  appeal_until date not null,
  review_on date not null,
  ends_on date not null,
  ended_on date,
  ended_by int references officer,
  ended_why text,
  check (review_on > decided_on and ends_on >= review_on),
  -- no longer than a year without a fresh decision
  check (ends_on <= decided_on + 366),
  check (appeal_until > told_on),
  check ((ended_on is null) = (ended_why is null))
);
create index conduct_decision_resident on conduct_decision (resident_id, ends_on desc);
create index conduct_decision_review on conduct_decision (review_on) where ended_on is null;

create table conduct_appeal (
  id bigint generated always as identity primary key,
  decision_id bigint not null references conduct_decision,
  received_on date not null,
  words text not null,
  decided_on date,
  decided_by int references officer,
  outcome text check (outcome in ('stays', 'changed', 'ended')),
  reasons text,
  check ((outcome is null) = (decided_on is null) and (outcome is null) = (reasons is null))
);
create index conduct_appeal_decision on conduct_appeal (decision_id);
