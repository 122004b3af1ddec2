-- A form that is not sent is its resident's own: no officer reads it, whatever it is about.
select guard_rows('form_draft', 'false');
