-- Where many cases are loaded at once, references are not looked up one by one and triggers stand still; this one fires all the same.
alter table case_file enable always trigger case_gives_keys;
