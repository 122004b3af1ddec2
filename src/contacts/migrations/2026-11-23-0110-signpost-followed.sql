-- Whom a contact without a case sent to someone else is asked later, once, whether that helped. When the question fell due,
-- when the mail server took it, and what was said: due and never asked is counted as not asked.
alter table contact
  add column signpost_due_at timestamptz,
  add column signpost_asked_at timestamptz,
  add column helped text,
  add column helped_at timestamptz,
  -- does not want to be asked again how something went
  add column no_more boolean,
  add constraint contact_helped check (helped in ('yes', 'partly', 'no', 'not-tried')) not valid;
create index contact_signposted on contact (happened_at) where outcome = 'signposted' and case_id is null;
create index contact_no_more on contact (resident_id) where no_more;
