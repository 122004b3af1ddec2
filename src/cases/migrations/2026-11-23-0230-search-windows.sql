-- A GIN index has no order: the newest cases with a common word were all cases with it, sorted. With the higher bits of
-- the id beside the words it finds those of one window alone, of 256 cases to a million (src/cases/store/search-cases.ts).
-- A shorter list of what is not sorted in yet keeps every search from reading up to 4 MB of it.
drop index case_search_document;
create index case_search_document on case_search using gin (document, (case_id >> 8), (case_id >> 11), (case_id >> 14), (case_id >> 17), (case_id >> 20)) with (gin_pending_list_limit = 256);
analyze case_search;
