-- Teams whose members say why they open a restricted case, each time anew after half a day.
create table reason_rule (
  team text primary key references team,
  set_by int references officer,
  set_at timestamptz not null
);
