-- Which cases were open on a past day is told by both days: read from the index alone, or every case closed since would be looked at for each month.
drop index facts.case_fact_closed;
create index case_fact_closed on facts.case_fact (closed_on, opened_on) where closed_on is not null;
-- Contacts that were asked whether those whom we named helped: for each month, every contact was looked at.
create index contact_fact_signpost_asked on facts.contact_fact (signpost_asked_on) where signpost_asked_on is not null;
