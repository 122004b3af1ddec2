-- What puts a complaint right, and what the council changes because of it: each with an owner, a date and proof.

-- How much each role may agree to pay for one complaint. A new row is a new limit; the old one stays on record.
create table payment_limit (
  id int generated always as identity primary key,
  role text not null check (role in ('adviser', 'officer', 'team-lead', 'service-manager', 'complaints', 'insight', 'administrator', 'auditor')),
  pence int not null check (pence >= 0),
  valid_from date not null,
  officer_id int references officer,
  written_at timestamptz not null
);
select make_append_only('payment_limit');
insert into payment_limit (role, pence, valid_from, written_at) values
  ('complaints', 25000, '2020-01-01', '2020-01-01T00:00:00Z'), ('team-lead', 10000, '2020-01-01', '2020-01-01T00:00:00Z'), ('service-manager', 100000, '2020-01-01', '2020-01-01T00:00:00Z');

create table complaint_remedy (
  id bigint generated always as identity primary key,
  case_id bigint not null references case_file,
  -- as the procedure's own outcomes name it: apology, explanation, action, decision-again, payment, changed-rule, training
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  words text not null,
  pence int check (pence > 0),
  owner_team text not null references team,
  owner_officer int references officer,
  due_on date not null,
  agreed_on date not null,
  agreed_by int references officer,
  approved_at timestamptz,
  approved_by int references officer,
  -- the approver's limit on that day, so that it can be checked years later
  approved_limit int,
  done_on date,
  done_by int references officer,
  evidence text,
  withdrawn_on date,
  withdrawn_why text,
  check ((kind = 'payment') = (pence is not null)),
  check ((approved_at is null) = (approved_limit is null)),
  check (approved_limit is null or (kind = 'payment' and approved_limit >= pence)),
  -- a payment is made after someone with the power to agree to it has agreed
  check (done_on is null or kind <> 'payment' or approved_at is not null),
  check ((done_on is null) = (evidence is null)),
  check (done_on is null or withdrawn_on is null),
  check ((withdrawn_on is null) = (withdrawn_why is null))
);
create index complaint_remedy_case on complaint_remedy (case_id);
create index complaint_remedy_open on complaint_remedy (due_on, id) where done_on is null and withdrawn_on is null;
create index complaint_remedy_agreed on complaint_remedy (agreed_on);

create table root_cause (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  title text not null,
  words text not null default '',
  closed_at timestamptz
);
create table root_cause_change (
  root_cause text not null references root_cause,
  number smallint not null,
  title text not null,
  words text not null,
  is_closed boolean not null,
  officer_id int references officer,
  at timestamptz not null,
  primary key (root_cause, number)
);
select make_append_only('root_cause_change');
insert into root_cause (id, title, words) values
  ('promise-not-kept', 'A promise was not kept', 'We said that we would do something by a date and did not.'),
  ('no-reply', 'No reply, or none that helped', 'Calls, letters or messages went unanswered, or the answer did not answer.'),
  ('hand-over', 'Lost between teams', 'Work passed from one team to another and nobody owned it.'),
  ('wrong-information', 'Wrong or unclear information', 'What we said or wrote was wrong, out of date, or hard to follow.'),
  ('rule-not-followed', 'Our own rule was not followed', 'There is a right way and we did not take it.'),
  ('rule-at-fault', 'The rule itself is at fault', 'We followed the rule and the result was wrong.'),
  ('contractor', 'Work of a contractor', 'Someone who works for us did not do it, or not well.'),
  ('manner', 'How someone was treated', 'Tone, respect, patience, or a need that we knew of and did not meet.'),
  ('delay', 'It took too long', 'Nothing went wrong but the time.'),
  ('system', 'A system or form failed', 'The website, a form or a record system did not work.');
insert into root_cause_change (root_cause, number, title, words, is_closed, at) select id, 1, title, words, false, '2020-01-01T00:00:00Z' from root_cause;

create table complaint_cause (
  case_id bigint not null references case_file,
  root_cause text not null references root_cause,
  officer_id int references officer,
  at timestamptz not null,
  primary key (case_id, root_cause)
);
create index complaint_cause_cause on complaint_cause (root_cause, at);

create table complaint_lesson (
  id bigint generated always as identity primary key,
  case_id bigint references case_file,
  service_code text references service,
  root_cause text references root_cause,
  -- what went wrong, and what changes because of it
  words text not null,
  change text not null,
  owner_team text not null references team,
  owner_officer int references officer,
  due_on date not null,
  written_on date not null,
  written_by int references officer,
  done_on date,
  done_by int references officer,
  evidence text,
  -- when somebody looks whether it worked, and what they found
  check_on date not null,
  checked_on date,
  checked_by int references officer,
  worked text check (worked in ('yes', 'partly', 'no')),
  worked_words text,
  withdrawn_on date,
  withdrawn_why text,
  check ((done_on is null) = (evidence is null)),
  check (check_on >= due_on),
  check ((checked_on is null) = (worked is null) and (worked is null) = (worked_words is null)),
  check (checked_on is null or done_on is not null),
  check ((withdrawn_on is null) = (withdrawn_why is null))
);
create index complaint_lesson_open on complaint_lesson (due_on, id) where done_on is null and withdrawn_on is null;
create index complaint_lesson_check on complaint_lesson (check_on) where done_on is not null and checked_on is null and withdrawn_on is null;
create index complaint_lesson_case on complaint_lesson (case_id) where case_id is not null;
create index complaint_lesson_cause on complaint_lesson (root_cause) where root_cause is not null;

-- "You said, we did": written by one person for the public and published by another. It never carries a case.
create table said_and_did (
  id bigint generated always as identity primary key,
  lesson_id bigint not null references complaint_lesson,
  service_code text references service,
  said text not null,
  did text not null,
  written_at timestamptz not null,
  written_by int references officer,
  reviewed_at timestamptz,
  reviewed_by int references officer,
  decision text check (decision in ('published', 'sent-back')),
  sent_back_why text,
  withdrawn_at timestamptz,
  withdrawn_by int references officer,
  check ((reviewed_at is null) = (decision is null)),
  check (decision is null or reviewed_by is distinct from written_by),
  check ((decision = 'sent-back') is not distinct from (sent_back_why is not null) or decision is null)
);
create index said_and_did_published on said_and_did (reviewed_at desc) where decision = 'published' and withdrawn_at is null;
create index said_and_did_lesson on said_and_did (lesson_id);
