-- A draft that was sent remembers its number in the ledger, so that sending it again shows the same confirmation.
alter table form_draft add column ledger_number bigint;
