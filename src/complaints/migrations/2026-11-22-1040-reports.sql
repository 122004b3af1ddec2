-- What figures are held against: how many people and homes there are, and what tenants said when asked. By reporting year.
create table complaint_base (
  -- the year that begins on 1 April of it
  year smallint not null check (year between 2000 and 2100),
  version smallint not null,
  population int check (population > 0),
  -- homes that the council lets at low cost, as the tenant satisfaction measures count them
  homes int check (homes > 0),
  -- TP09: tenants who complained in the last 12 months and answered, and how many of them were satisfied
  tenants_asked int check (tenants_asked >= 0),
  tenants_satisfied int check (tenants_satisfied between 0 and tenants_asked),
  source text not null,
  written_at timestamptz not null,
  written_by int references officer,
  primary key (year, version)
);
select make_append_only('complaint_base');

-- The council's own assessment against a code. A changed answer is a new version.
create table assessment_answer (
  code text not null check (code in ('lgsco', 'housing-ombudsman')),
  year smallint not null check (year between 2000 and 2100),
  provision text not null,
  version smallint not null,
  follows boolean not null,
  words text not null,
  evidence text not null default '',
  officer_id int references officer,
  at timestamptz not null,
  primary key (code, year, provision, version)
);
select make_append_only('assessment_answer');
