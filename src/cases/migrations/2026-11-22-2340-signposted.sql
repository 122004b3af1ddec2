-- Read once a day: whom we sent to someone else some time ago.
create index case_signposted on case_file (closed_at) where outcome = 'not-ours';
