create domain fact_subject as text check (value in ('case', 'contact', 'feedback'));
alter table fact_todo drop constraint fact_todo_subject_check, alter column subject type fact_subject;
