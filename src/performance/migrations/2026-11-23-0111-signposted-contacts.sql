-- Contacts without a case that sent somebody elsewhere: when we were to ask, whether we did, what was said.
alter table facts.contact_fact add column signpost_due_on date, add column signpost_asked_on date, add column helped text, add column helped_on date;
create index contact_fact_helped on facts.contact_fact (helped_on) where helped_on is not null;
create index contact_fact_signpost on facts.contact_fact (signpost_due_on) where signpost_due_on is not null;
