-- A case that goes over to another procedure keeps the facts of the one that it left: what fell due before that day counts there.
alter table facts.complaint_fact add column round smallint not null default 1;
-- when the council was done with the stage: the next one began, it ended, or another procedure took it
alter table facts.complaint_fact add column left_on date;
alter table facts.complaint_fact drop constraint complaint_fact_pkey;
alter table facts.complaint_fact add primary key (case_id, round, stage_number);
-- Written anew from the cases that are still there; those of cases that are gone keep the day on which they ended.
update facts.complaint_fact set left_on = ended_on;
delete from facts.complaint_fact f using complaint c where c.case_id = f.case_id;
insert into fact_todo (subject, id) select 'case', case_id from complaint;
