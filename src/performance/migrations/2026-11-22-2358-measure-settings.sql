-- Who recorded what about a measure, and when. Nothing is overwritten: a later entry for the same day replaces the one before it, and says nothing when it was taken back.
alter table measure_change add column officer_id int references officer;
alter table measure_change add column written_at timestamptz;
alter table measure_change add column withdrawn_at timestamptz;
alter table measure_change add column withdrawn_by int references officer;

alter table measure_reference add column version smallint not null default 1;
alter table measure_reference add column officer_id int references officer;
alter table measure_reference add column written_at timestamptz;
alter table measure_reference add column is_withdrawn boolean not null default false;
alter table measure_reference drop constraint measure_reference_pkey;
alter table measure_reference add primary key (measure, kind, valid_from, version);
