-- TP09 comes from a survey of tenants, not from us: its own source stands with it.
alter table complaint_base add column tenants_source text not null default '';
update complaint_base set tenants_source = source where tenants_asked is not null;
