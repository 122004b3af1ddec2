select guard_rows('feedback', 'exists (select from case_file c where c.id = case_id)');
