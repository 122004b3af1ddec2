-- One stage of a case that follows a procedure: when it had to be acknowledged and answered, when it was, and what was found.
create table facts.complaint_fact (
  case_id bigint not null,
  stage_number smallint not null,
  stage text not null,
  procedure text not null,
  -- a complaint, where the other procedures are requests and enquiries
  is_complaint boolean not null default true,
  kind text not null,
  service text not null,
  team text not null,
  channel text not null,
  ward text,
  source text,
  restricted boolean not null default false,
  -- when it reached the council, and when this stage began
  opened_on date not null,
  begun_on date not null,
  acceptance text not null default 'accepted',
  acknowledge_due_on date,
  acknowledged_on date,
  -- the first date, and the one told in an extension that counts
  answer_due_on date,
  extended_due_on date,
  answered_on date,
  finding text,
  -- the next stage was reached
  went_on boolean not null default false,
  -- it ended here, answered or not
  ended_on date,
  primary key (case_id, stage_number)
);
create index complaint_fact_acknowledge on facts.complaint_fact (acknowledge_due_on) where acknowledge_due_on is not null;
create index complaint_fact_answer on facts.complaint_fact ((coalesce(extended_due_on, answer_due_on)));
create index complaint_fact_answered on facts.complaint_fact (answered_on) where answered_on is not null;

-- Whatever happens in a procedure makes the facts of its case out of date, whoever wrote it.
create function complaint_makes_facts_stale() returns trigger language plpgsql as $$
begin
  insert into fact_todo (subject, id) select distinct 'case', made.case_id from made;
  return null;
end $$;
create trigger complaint_makes_facts_stale after insert on complaint_event referencing new table as made
  for each statement execute function complaint_makes_facts_stale();
