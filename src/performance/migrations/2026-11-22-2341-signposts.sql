alter table facts.feedback_fact add column signpost_asked_on date, add column helped text, add column helped_on date;
create index feedback_fact_helped on facts.feedback_fact (helped_on) where helped_on is not null;
create index feedback_fact_signpost on facts.feedback_fact (signpost_asked_on) where signpost_asked_on is not null;
