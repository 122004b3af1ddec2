-- A queue says of each open case why it was opened again. Nearly none was, and this finds that without reading their events.
create index case_event_reopened on case_event (case_id, seq) where kind = 'case-reopened';
