-- Whether the form's own cookie has come back once: from then on the address alone does not open it.
alter table form_draft add column bound boolean not null default false;
