-- A letter that a procedure asks for, written part by part on the desk.
alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check check (kind in ('acknowledgement', 'progress', 'question', 'answer', 'promise-changed', 'letter', 'feedback-request'));
