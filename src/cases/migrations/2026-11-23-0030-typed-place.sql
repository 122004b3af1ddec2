-- An entry of an index has 2,704 bytes at most, and what is typed as a place, or imported, may have more.
drop index case_typed_place;
create index case_typed_place on case_file (service_code, left(lower(address), 200)) where address is not null and postcode is null and latitude is null;
