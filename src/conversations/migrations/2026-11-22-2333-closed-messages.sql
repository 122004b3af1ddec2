select guard_rows('message', 'exists (select from case_file c where c.id = case_id)');
