-- Asking whether those whom we named could help.
alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check check (kind in ('acknowledgement', 'progress', 'question', 'answer', 'promise-changed', 'letter', 'feedback-request', 'signpost-request'));
