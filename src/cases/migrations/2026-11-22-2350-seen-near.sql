-- "Seen before" for places without a postcode: a point on the map, or a place as it was typed.
create index case_point on case_file (service_code, latitude) where latitude is not null and postcode is null;
create index case_typed_place on case_file (service_code, lower(address)) where address is not null and postcode is null and latitude is null;
