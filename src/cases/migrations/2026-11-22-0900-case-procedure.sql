-- The procedure whose stages and clocks a case follows; null for a plain request.
alter table case_file add column procedure text;
